// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::hazards {

inline constexpr ChoiceWords risk_choices[] = {
    {"high", "Somebody could be badly hurt today"},
    {"medium", "Somebody could be hurt"},
    {"low", "It wants mending"},
};
inline constexpr ChoiceWords look_choices[] = {
    {"sound", "It is right"},
    {"not_sound", "It is not right yet"},
};
inline constexpr FieldWords hazard_fields[] = {
    {"what", "What is wrong?"},
    {"place", "Where?"},
    {"risk", "How bad is it?", risk_choices},
    {"made_safe", "What did you do to make it safe?"},
    {"photo", "Photograph"},
    {"made_safe_words", "How was it made safe?"},
    {"made_safe_photo", "Photograph"},
    {"fixed_words", "Who put it right, and how?"},
    {"fixed_photo", "Photograph of it put right"},
    {"owner", "Who puts it right?"},
    {"due_on", "By which day?"},
    {"kind", "What did you see when you looked again?", look_choices},
    {"look_words", "What did you look at?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::hazards
