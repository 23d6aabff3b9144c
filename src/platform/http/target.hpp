// The request target of RFC 9112, section 3.2. Internal to platform/http.
#pragma once

#include "platform/http/message.hpp"
#include "platform/http/text.hpp"

namespace keywork::http {

struct Target {
    std::string path;       // decoded; always starts with '/'
    Pairs query;            // decoded
    std::string authority;  // of an absolute target, as it came; else empty
};

/// Reads "/path?query" or "http://host/path?query".
///
/// refused  400 for a bad percent sign, a control character, text that is not UTF-8, a backslash,
///          an encoded slash, an empty, "." or ".." segment, or a malformed query
Reading<Target> read_target(std::string_view text, std::size_t most_fields);

/// Whether `path` is one of `patterns`; a segment in braces stands for any one segment.
bool matches_any(std::string_view path, std::vector<std::string> const& patterns);

}  // namespace keywork::http
