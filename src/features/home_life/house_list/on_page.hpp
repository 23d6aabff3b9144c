// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::house_list {

inline constexpr ChoiceWords closings[] = {
    {"done", "Done"},
    {"not_done", "Close it as not done"},
};
inline constexpr ChoiceWords how_often_choices[] = {
    {"each_shift", "Each shift"},
    {"daily", "Every day"},
    {"weekly", "Every week"},
    {"monthly", "Every month"},
};
inline constexpr ChoiceWords weekdays_asked[] = {
    {"1", "Monday"}, {"2", "Tuesday"},  {"3", "Wednesday"}, {"4", "Thursday"},
    {"5", "Friday"}, {"6", "Saturday"}, {"7", "Sunday"},
};
inline constexpr ChoiceWords looked[] = {{"yes", "I have looked at the allergies"}};
inline constexpr FieldWords house_fields[] = {
    {"closing", "What became of it", closings},
    {"why", "Why not?"},
    {"helper", "Which young person helped?"},
    {"skill", "What did they do or practise?"},
    {"offered", "What was there to eat?"},
    {"other_choice", "What was there instead?"},
    {"allergies_checked", "Allergies", looked},
    {"code", "What is it?", {}, "domestic-task"},
    {"words", "In your own words"},
    {"repeats", "How often?", how_often_choices},
    {"weekday", "On which day of the week?", weekdays_asked},
    {"month_day", "On which day of the month?"},
    {"shift", "On which shift?"},
    {"by", "By what time?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::house_list
