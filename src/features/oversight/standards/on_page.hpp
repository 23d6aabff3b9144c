// What the form of this slice asks, in the words of its page.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::standards_page {

inline constexpr ChoiceWords standard_choices[] = {
    {"R6", "Quality and purpose of care"}, {"R7", "Views, wishes and feelings"},
    {"R8", "Education"},                   {"R9", "Enjoyment and achievement"},
    {"R10", "Health and wellbeing"},       {"R11", "Positive relationships"},
    {"R12", "Protection of children"},     {"R13", "Leadership and management"},
    {"R14", "Care planning"},
};
inline constexpr FieldWords tag_fields[] = {
    {"standards", "Which quality standards does it show?", standard_choices},
};

/// A field of it, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::standards_page
