// Answers that were sent, typed again into a new draft of the same kind.
#pragma once

#include "care/form/answers.hpp"

namespace keywork::form {

/// What somebody would have typed to give these answers. Of another version of the form, answers
/// go to the questions that have kept their name; what no longer fits is asked again.
///
/// left_out  names of questions that are asked again
Typed typed_again(Form const& form, Answers const& answers,
                  std::vector<std::string> const& left_out);

}  // namespace keywork::form
