// What can only be judged over a whole form: names that must be there, conditions that can hold,
// steps that somebody reaches.
#pragma once

#include "care/form/keys.hpp"

namespace keywork::form {

void cross_check(Form const& form, LawNames const& law, Faults& faults);

/// The names in braces of a template: "{holds.count} holds: {reason}" gives both.
std::vector<std::string> names_in_braces(std::string_view words);

/// The part about plans and progress; cross_check() includes it.
void cross_check_plan(Form const& form, LawNames const& law, Faults& faults);

}  // namespace keywork::form
