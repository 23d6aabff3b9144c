// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::plan {

inline constexpr ChoiceWords kinds[] = {
    {"school", "School"},           {"appointment", "Appointment"},
    {"family_time", "Family time"}, {"activity", "Activity"},
    {"travel", "Travel"},           {"other", "Something else"},
};
inline constexpr FieldWords line_fields[] = {
    {"words", "What is planned?"},
    {"kind", "What is it?", kinds},
    {"child", "For whom?"},
    {"day", "On which day?"},
    {"time", "At what time?"},
    {"with", "Who goes with them?"},
    {"why", "Why is it not to be?"},
    {"with_early", "On the early shift"},
    {"with_late", "On the late shift"},
    {"with_night", "On the night shift"},
    {"with_day", "During the day"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::plan
