// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::own_page {

inline constexpr ChoiceWords who_is_told[] = {
    {"anybody", "The adults who are here now"},
    {"lead", "Only the safeguarding lead"},
};
inline constexpr ChoiceWords wants_answer[] = {{"yes", "Yes"}, {"no", "No, I just want to say it"}};
inline constexpr FieldWords own_fields[] = {
    {"words", "What do you want to say?"},
    {"asks", "Do you want an answer?", wants_answer},
    {"who", "Who should be told?", who_is_told},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::own_page
