// A request as it was read within its limits, and the answer to it. Shows no library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keywork::http {

enum class Method { GET, HEAD, POST };

using Pairs = std::vector<std::pair<std::string, std::string>>;  // in the order they came

/// One file of a multipart form. The name is the sender's and is only ever shown, never opened.
struct File {
    std::string field;
    std::string name;
    std::string type;
    std::string bytes;
};

/// What was posted: urlencoded or multipart, in the order of the form.
struct Form {
    Pairs fields;
    std::vector<File> files;

    /// The first value of a field; none if the form did not carry it.
    std::optional<std::string> value(std::string_view name) const;
    std::vector<std::string> values(std::string_view name) const;
    std::string value_or(std::string_view name, std::string_view otherwise = "") const;
};

struct Request {
    Method method = Method::GET;
    std::string path;    // decoded, without the query; always starts with '/'
    Pairs query;         // decoded
    Pairs headers;       // names in lower case
    Pairs cookies;
    Form form;           // POST only
    std::string body;    // POST with another content type
    std::string address; // the peer's address, without port
    bool secure = false; // came over TLS

    std::optional<std::string> header(std::string_view lower_case_name) const;
    std::optional<std::string> cookie(std::string_view name) const;
    std::optional<std::string> query_value(std::string_view name) const;
};

struct Response {
    int status = 200;
    Pairs headers;       // the security headers are added by app/; the server itself writes
                         // Content-Length, Date and Connection, and refuses CR, LF and NUL
    std::string body;
};

Response redirect(std::string_view path);              // 303
Response plain(int status, std::string_view words);    // text/plain

/// The path and query as a browser would ask for them again: "/due?late=yes".
std::string target_of(Request const& request);

/// application/x-www-form-urlencoded text, decoded. None if malformed (bad percent, NUL, not UTF-8)
/// or over `most_fields`.
std::optional<Pairs> read_urlencoded(std::string_view text, std::size_t most_fields);
/// Percent-encodes one path segment or query value.
std::string percent_encoded(std::string_view text);

}  // namespace keywork::http
