// What the form of this slice asks, in the words of its page. The child is named on the page only.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::identity {

inline constexpr ChoiceWords part_choices[] = {
    {"culture", "Where I come from"},
    {"faith", "What I believe"},
    {"food", "Food"},
    {"hair_skin", "Hair and skin"},
    {"language", "Language"},
    {"gender", "Gender, and who I love"},
    {"else", "What else makes me me"},
};
inline constexpr FieldWords identity_fields[] = {
    {"part", "What is it about?", part_choices},
    {"words", "Their words"},
    {"adults_do", "What do adults do about it?"},
    {"method", "How did they give them?", {}, "child-voice-method"},
    {"given_on", "When?"},
};

/// A field of it, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::identity
