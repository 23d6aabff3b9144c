// Style sheets, scripts, fonts and pictures: one folder, read into memory at start.
#pragma once

#include "platform/http/message.hpp"

#include <filesystem>
#include <map>

namespace keywork::http {

/// Answers come from memory alone, so no path of a request is ever opened.
class StaticFiles {
public:
    /// Reads every file in `folder` and below; "x.css.br" and "x.css.gz" are x.css, compressed.
    ///
    /// prefix   where they are served, as "/assets/": starts and ends with a slash
    /// throws   if the folder cannot be read, a file is of no known type (css, js, json, woff2,
    ///          svg, png, ico, webmanifest, txt), or a compressed file stands without its original
    StaticFiles(std::filesystem::path const& folder, std::string prefix);

    /// The file, or 304 if the browser has it, with its type, strong ETag and caching; none if
    /// there is no such file or the request is neither GET nor HEAD. A name with a hash in it
    /// (main-4ZKQ7M2B.css, main.0f3a9c41.css) is kept for a year, any other asked for each time.
    std::optional<Response> answer(Request const& request) const;

    /// Where a file is served, hash or not: "main.css" may be "/assets/main-4ZKQ7M2B.css".
    std::optional<std::string> path_of(std::string_view name_without_hash) const;

private:
    struct Variant {
        std::string bytes;
        std::string tag;  // strong ETag, in its quotes
    };
    struct Entry {
        std::string type;
        std::string caching;
        Variant original;
        std::optional<Variant> brotli;
        std::optional<Variant> gzip;
    };

    std::map<std::string, Entry> entries_;        // by path
    std::map<std::string, std::string> by_name_;  // name without its hash → path
};

}  // namespace keywork::http
