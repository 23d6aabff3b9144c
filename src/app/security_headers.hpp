// The headers of the security model (section 7.2) on every answer, errors included.
#pragma once

#include "platform/http/message.hpp"

#include <string_view>

namespace keywork::app {

/// Adds them to an answer. Where the answer names no Cache-Control of its own (files of the
/// program's own look may), it is never stored. nonce: what this answer's scripts carry.
void add_security_headers(http::Response& response, std::string_view nonce);

}  // namespace keywork::app
