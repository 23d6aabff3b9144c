// What the forms of this slice ask, in the words of their pages. 
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::due {

inline constexpr ChoiceWords closings[] = {
    {"met", "It was done"},
    {"not_applicable", "It does not apply here"},
    {"exempted", "It is exempted, on my decision"},
};
inline constexpr FieldWords duty_fields[] = {
    {"closing", "What happened?", closings},
    {"when", "If it was done: when?"},
    {"why", "If not: why?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::due
