// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::visits {

inline constexpr FieldWords visit_fields[] = {
    {"child", "Whom do you visit?"},
    {"contact", "At whose home?"},
    {"place", "Or which other place?"},
    {"phone", "Its phone number"},
    {"why", "What is the visit for?"},
    {"starts", "From"},
    {"ends", "Out again by"},
    {"off_why", "Why is it not to be?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::visits
