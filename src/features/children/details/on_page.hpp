// What the forms of this slice ask, in the words of their pages. The child is named on the
// page only.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::details {

inline constexpr ChoiceWords school_before[] = {
    {"ended", "Yes, the one before ends"},
    {"kept", "No, they are on both rolls (dual registration)"},
};
inline constexpr FieldWords school_fields[] = {
    {"school", "School or provider"},
    {"status", "On roll as", {}, "enrolment-status"},
    {"from_on", "First day"},
    {"others", "Is this instead of the school before?", school_before},
};
inline constexpr FieldWords alert_fields[] = {
    {"subject", "What is it?"},
    {"what_to_do", "What to do"},
    {"kind", "Kind"},
    {"danger", "How dangerous?"},
    {"level", "Who may see it?"},
};
inline constexpr FieldWords change_fields[] = {
    {"what", "What has changed?"},
    {"from_on", "From"},
    {"words", "Note"},
};
inline constexpr FieldWords face_fields[] = {
    {"known_as", "First name they use"},
    {"family_name", "Family name they use"},
    {"legal_name", "Whole legal name"},
    {"former_names", "Former names"},
    {"pronouns", "Pronouns"},
    {"born_on", "Date of birth"},
    {"sex", "Sex"},
    {"ethnicity", "Ethnicity", {}, "ethnicity"},
    {"first_language", "First language"},
    {"religion", "Religion"},
    {"communication", "How they communicate best"},
    {"upn", "UPN"},
    {"home_postcode", "Home postcode"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::details
