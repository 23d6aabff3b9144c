#pragma once

#include "care/writing_help/writing_help.hpp"
#include "platform/html/markup.hpp"

#include <span>

namespace keywork::writing_help {

/// What could be plainer, below an answer: each word once, with its reason and a plainer wording.
/// Nothing when there is nothing.
html::Markup marks_below(std::span<Mark const> marks);
/// Said once on a page that has marks: where the words were read, and that nothing stops.
html::Markup read_here_note();

}  // namespace keywork::writing_help
