// What the forms of this slice ask, in the words of their pages. 
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::tasks {

inline constexpr ChoiceWords closings[] = {
    {"done", "Done"},
    {"not_done", "Close it as not done"},
};
inline constexpr FieldWords task_fields[] = {
    {"what", "What is to be done?"},
    {"child", "For whom?"},
    {"who", "Who does it?"},
    {"due_day", "By which day?"},
    {"due_time", "By what time?"},
    {"closing", "What became of it", closings},
    {"why", "Why not?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::tasks
