// Whether conditions hold, given answers of which some may stand in a row.
#pragma once

#include "care/form/answers.hpp"

namespace keywork::form {

/// Where a condition looks for answers: the row it stands in first, then the whole form.
struct InView {
    Answers const* row;      // null: not in a row
    Answers const& form;
    std::string_view profile;

    Value const& value(std::string_view question) const;
};

bool holds(Condition const& condition, InView const& view);

}  // namespace keywork::form
