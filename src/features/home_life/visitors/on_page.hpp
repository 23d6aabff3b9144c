// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::visitors {

inline constexpr ChoiceWords identity_choices[] = {
    {"card", "I saw their card or badge"},
    {"known", "I know them"},
    {"not_checked", "I could not check"},
};
inline constexpr FieldWords visitor_fields[] = {
    {"name", "Visitor’s name"},
    {"organisation", "Where from?"},
    {"reason", "Why are they here?"},
    {"seen", "Whom did they come to see?"},
    {"identity", "How do you know who it is?", identity_choices},
    {"in_at", "Came in at"},
    {"left_at", "They left at"},
    {"words", "What is wrong, and what is right?"},
    {"month", "Month"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::visitors
