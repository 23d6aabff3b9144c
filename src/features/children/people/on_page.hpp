// What the forms of this slice ask, in the words of their pages. The child is named on the
// page only.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::people {

inline constexpr ChoiceWords parts_of_team[] = {
    {"key_worker", "Key worker"},
    {"co_key_worker", "Second key worker"},
    {"named_worker", "Named worker"},
};
inline constexpr FieldWords allocation_fields[] = {
    {"staff", "Who?"},
    {"part", "As", parts_of_team},
    {"from_on", "From"},
    {"reason", "Why"},
};
inline constexpr FieldWords kept_away_fields[] = {
    {"kept_away", "Who?"},
    {"kept_away_name", "Or somebody else, by their sign-in name"},
    {"why", "Why?"},
};
inline constexpr ChoiceWords contact_permissions[] = {
    {"parental_responsibility", "Has parental responsibility"},
    {"may_be_phoned", "May be phoned"},
    {"told_of_absence", "Is told of absence"},
    {"receives_reports", "Receives reports"},
    {"may_collect", "May collect the child"},
    {"lives_with", "Lives with the child"},
    {"must_not_know_address", "Must not know where the child lives"},
};
inline constexpr FieldWords contact_fields[] = {
    {"name", "Name"},
    {"relationship", "Who they are to the child", {}, "contact-relationship"},
    {"phone", "Phone"},
    {"email", "Email"},
    {"organisation", "Organisation"},
    {"address", "Address"},
    {"may", "What they may", contact_permissions},
    {"restriction", "What is restricted"},
    {"position", "Ring in this order"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::people
