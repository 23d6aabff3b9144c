// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::groups {

inline constexpr ChoiceWords kind_choices[] = {
    {"class", "Class"},
    {"nurture", "Nurture group"},
    {"reintegration", "Reintegration group"},
    {"visiting", "Visiting group"},
    {"other", "Other group"},
};
inline constexpr ChoiceWords weekday_choices[] = {
    {"1", "Monday"}, {"2", "Tuesday"},  {"3", "Wednesday"}, {"4", "Thursday"},
    {"5", "Friday"}, {"6", "Saturday"}, {"7", "Sunday"},
};
inline constexpr FieldWords group_fields[] = {
    {"kind", "What kind of group?", kind_choices},
    {"group_name", "What is it called?"},
    {"child", "Who comes in?"},
    {"weekdays", "On which days do they come?", weekday_choices},
    {"staff", "Which adult is with it?"},
    {"weekday", "On which day?", weekday_choices},
    {"starts", "From"},
    {"ends", "To"},
    {"name", "What is the period called?"},
    {"place", "Where is it?"},
    {"activity", "What is done in it?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::groups
