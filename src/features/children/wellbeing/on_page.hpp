// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::wellbeing {

inline constexpr ChoiceWords kind_choices[] = {
    {"review", "Review of their case"},
    {"social_worker_visit", "Social worker’s visit"},
    {"health_assessment", "Health assessment"},
    {"dental", "Dentist"},
    {"optical", "Eye test"},
    {"immunisation", "Immunisation"},
    {"sdq", "SDQ questionnaire"},
};
inline constexpr ChoiceWords what_choices[] = {
    {"done", "Done"},
    {"booked", "Booked"},
};
inline constexpr FieldWords date_fields[] = {
    {"kind", "What is it about?", kind_choices},
    {"what", "Is it done, or booked?", what_choices},
    {"on", "On which day?"},
    {"evidence", "Who did it, with what result, and what shows it?"},
    {"next_on", "When is the next one, if they said?"},
    {"why_late", "If it was late: why?"},
    {"date", "Which entry?"},
    {"why", "Why is it taken off?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::wellbeing
