// The Cookie header of RFC 6265, section 4.2. Internal to platform/http.
#pragma once

#include "platform/http/message.hpp"

namespace keywork::http {

/// The well-formed cookies of one header in the order they came, `most` of them at most. Others are
/// passed over, not refused: programs on a parent domain set cookies too, and a stray one must not
/// lock anybody out. Quotes around a value are taken off.
Pairs read_cookies(std::string_view header, std::size_t most);

}  // namespace keywork::http
