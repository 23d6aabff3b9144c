// What the form of this slice asks, in the words of its page.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::call_outs {

inline constexpr ChoiceWords needs_choices[] = {
    {"another_adult", "Another adult"},
    {"senior", "A senior"},
    {"first_aid", "First aid"},
    {"space", "Help to move the others away"},
    {"search", "Help to look for them"},
};
inline constexpr FieldWords call_fields[] = {
    {"child", "Who needs help?"},
    {"place", "Where?"},
    {"needs", "What is needed?", needs_choices},
    {"words", "What should they know?"},
    {"kind", "What do you write it up as?"},
};

/// A field of it, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::call_outs
