// One answer as it is read.
#pragma once

#include "care/form/views.hpp"

namespace keywork::form {

html::Markup answer_view(Question const& question, Value const& value, AnswersShown const& shown);

/// What the form says while its answers call for it: "Ring 999 now".
html::Markup alert_notes(DraftOnScreen const& draft, Answers const& answers);

/// What the button that sends says.
std::string send_words(DraftOnScreen const& draft);

/// The clocks that sending starts, in words: "48 hours", who does what.
html::Markup what_happens_next(DraftOnScreen const& draft, Answers const& answers);

}  // namespace keywork::form
