// Twelve simple pictures to choose from: a password for those who do not yet write one.
#pragma once

#include "platform/html/html.hpp"

#include <span>
#include <string_view>

namespace keywork::html {

struct Picture {
    std::string_view code;   // "sun": kept, never shown
    std::string_view words;  // "Sun": below the picture, and read out
};
/// Always in the same order, so that a hand finds them again.
std::span<Picture const> pictures();

/// One choice out of all pictures, as radio buttons; nothing is chosen. `legend`: "First picture".
Markup picture_choice(std::string_view name, std::string_view legend);

}  // namespace keywork::html
