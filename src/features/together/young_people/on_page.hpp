// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::young_people {

inline constexpr FieldWords young_fields[] = {
    {"sign_in_name", "A short name that they type"},
    {"way", "How do they sign in?"},
    {"hours", "For how long?"},
    {"title", "What is it called?"},
    {"words", "What do they read?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::young_people
