// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::training_matrix {

inline constexpr ChoiceWords role_choices[] = {
    {"care", "Support worker or teaching assistant"},
    {"senior", "Senior or shift leader"},
    {"lead", "Manager or lead"},
    {"specialist", "Nurse or therapist"},
    {"office", "Office"},
};
inline constexpr ChoiceWords diploma_choices[] = {
    {"L3-RCC", "Level 3 Diploma for Residential Childcare"},
    {"L4-RCC", "Level 4 Diploma: children and young people"},
};
inline constexpr FieldWords need_fields[] = {
    {"role", "Who needs it?", role_choices},
    {"type", "Which training?", {}, "training-type"},
    {"every_months", "Again after how many months?"},
    {"ending", "Which need ends?"},
};
inline constexpr FieldWords worker_fields[] = {
    {"training", "Of which training?"},
    {"file", "The certificate"},
    {"diploma_type", "Which diploma?", diploma_choices},
    {"role_started_on", "In care in a children’s home since"},
    {"enrolled_on", "Enrolled on"},
    {"provider", "With which provider?"},
    {"units", "How many units are there?"},
    {"units_done", "How many are done?"},
    {"equivalent", "An equivalent that is held, and who accepted it"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::training_matrix
