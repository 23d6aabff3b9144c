// An answer as it goes over the wire. Internal to platform/http.
#pragma once

#include "platform/http/request_reader.hpp"

#include <chrono>
#include <string>

namespace keywork::http {

/// What the answer must know of the request it is for.
struct Delivery {
    Method method = Method::GET;  // HEAD: no body goes, but its length does
    After after = After::close;
};

/// Status line, headers and body in one piece, so that they are written by one call.
///
/// throws  BrokenInvariant for a status outside 200 to 599, a header name that is no token, a value
///         with a control character, or a header that only the server may write
std::string response_text(Response const& response, Delivery delivery,
                          std::chrono::sys_seconds now);

/// As above; where the page cannot be written, a plain one of the same status is.
std::string error_text(ErrorPage const& error_page, int status, Delivery delivery,
                       std::chrono::sys_seconds now);

std::string http_date(std::chrono::sys_seconds instant);  // Sun, 06 Nov 1994 08:49:37 GMT

}  // namespace keywork::http
