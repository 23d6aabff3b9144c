// From records as they were sent to what is counted of them.
#pragma once

#include "care/form/answers.hpp"
#include "features/oversight/holds/holds.hpp"

#include <functional>

namespace keywork::hold_analysis {

/// A name for a member of staff.
using NameOfStaff = std::function<std::string(std::string const& id)>;

/// What the answers of one record say. Answers that this version of the form did not ask are empty.
Hold hold_of(SentHold const& sent, form::Form const& form, form::SettingWords const& words,
             NameOfStaff const& name_of_staff);

}  // namespace keywork::hold_analysis
