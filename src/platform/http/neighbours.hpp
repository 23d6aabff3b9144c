// Whose tries are counted together when nobody is signed in.
#pragma once

#include <string>
#include <string_view>

namespace keywork::http {

/// The addresses that one subscriber has: an IPv4 address by itself, also when it is written as an
/// IPv6 one; of an IPv6 address its first 64 bits, as "2001:db8::/64". Anything else as it is.
/// source   security model, section 7, rule 11
std::string neighbours_of(std::string_view address);

}  // namespace keywork::http
