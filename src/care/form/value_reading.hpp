// One question's typed words to its value, or what needs mending.
#pragma once

#include "care/form/answers.hpp"

namespace keywork::form {

/// The value of a question whose fields start with `field`; monostate when nothing was typed.
/// Problems are added for what cannot be read, not for what is missing.
///
/// so_far   answers read already: for a time that is of the same day as another answer
Value read_value(Question const& question, std::string const& field, Typed const& typed,
                 Known const& known, Answers const& so_far, std::vector<Problem>& problems);

/// What to say when a question was not answered.
std::string missing_words(Question const& question, SettingWords const& words);

/// The choices of a question in this setting: its options and what is known, in that order.
std::vector<Choice> choices_of(Question const& question, Known const& known);

/// How many rows the draft has for a rows question, at most what it allows.
std::size_t rows_typed(Question const& question, Typed const& typed);

/// The field for a choice's place in an order: `tried.at.CALM-TALK`. Fit to be an id.
std::string place_field(std::string_view field, std::string_view code);

/// The value of a computed question.
Value computed(Computation const& computation, Answers const& answers);

}  // namespace keywork::form
