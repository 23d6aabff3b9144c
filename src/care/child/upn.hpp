// The unique pupil number: a check letter and twelve digits, the last of which may be a letter.
#pragma once

#include "platform/outcome.hpp"

#include <string>
#include <string_view>

namespace keywork {

/// A UPN whose check letter fits. Spaces and lower case are taken.
/// refused  Invalid with what is wrong, by the field "upn"
/// source   DfE, Unique pupil numbers: check letter = sum of digits weighted 2 to 13, modulo 23
Outcome<std::string> read_upn(std::string_view typed);

}  // namespace keywork
