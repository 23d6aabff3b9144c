// One answer as it is read.
#pragma once

#include "care/form/views.hpp"

namespace keywork::form {

html::Markup answer_view(Question const& question, Value const& value, AnswersShown const& shown);

/// The clocks that sending starts, in words: "48 hours", who does what.
html::Markup what_happens_next(DraftOnScreen const& draft, Answers const& answers);

}  // namespace keywork::form
