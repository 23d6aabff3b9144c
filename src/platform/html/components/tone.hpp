// How a tone is written in class names. For the .cpp files of components only.
#pragma once

#include "platform/html/components/status.hpp"

namespace keywork::html {

std::string_view to_text(Tone tone);
/// "kw-tag kw-tag--stop"; the block alone for a plain tone.
std::string tone_class(std::string_view block, Tone tone);

}  // namespace keywork::html
