// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::policies {

inline constexpr ChoiceWords role_choices[] = {
    {"care", "Support worker or teaching assistant"},
    {"senior", "Senior or shift leader"},
    {"lead", "Manager, head or safeguarding lead"},
    {"specialist", "Nurse or therapist"},
    {"office", "Office"},
};
inline constexpr ChoiceWords where_choices[] = {
    {"here", "This place"},
    {"everywhere", "Every place of the organisation"},
};
inline constexpr FieldWords policy_fields[] = {
    {"title", "What is the policy called?"},
    {"roles", "Who must read it?", role_choices},
    {"where", "Where does it hold?", where_choices},
    {"label", "What is this version called?"},
    {"changed", "What is new in it?"},
    {"words", "The policy"},
    {"file", "Or as a file"},
    {"question", "What do you want to ask, or would you change?"},
    {"comment", "What do you think of the draft?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::policies
