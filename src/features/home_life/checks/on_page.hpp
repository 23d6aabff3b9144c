// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::checks {

inline constexpr ChoiceWords found_choices[] = {
    {"pass", "All right"},
    {"fail", "Not right"},
};
inline constexpr ChoiceWords night_choices[] = {{"yes", "It was at night"}};
inline constexpr ChoiceWords unit_choices[] = {
    {"shift", "Each shift"},
    {"days", "Days"},
    {"weeks", "Weeks"},
    {"months", "Months"},
};
inline constexpr FieldWords check_fields[] = {
    {"done_at", "Done at"},
    {"line", "What you found", found_choices},
    {"wrong", "What is wrong?"},
    {"safe", "What did you do to make it safe?"},
    {"note", "Anything else to say?"},
    {"who", "Who took part?"},
    {"to_clear", "How long until everybody was out?"},
    {"at_night", "Night", night_choices},
    {"problems_found", "What went wrong with the procedure or the equipment?"},
    {"what_was_done", "What was done about it?"},
    {"code", "What is checked?", {}, "hs-check-type"},
    {"words", "In words of your own"},
    {"unit", "How often?", unit_choices},
    {"every", "Every how many?"},
    {"lines", "What is looked at, a line each"},
    {"month", "Month"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::checks
