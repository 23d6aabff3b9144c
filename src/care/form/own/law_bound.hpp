// What law asks of a kind of record stays when an organisation changes the kind.
#pragma once

#include "care/form/load.hpp"

namespace keywork::form {

/// Whether a kind starts a clock of law/: some of its questions, its signatures and its clocks are
/// then not the organisation's to take out.
bool is_law_bound(Form const& form);

/// What a changed form lacks of what law asks of the kind. Wording, hints, order, more questions
/// and more choices are free. `file` is that of the changed form; each names the law.
std::vector<FormFault> law_faults(Form const& shipped, Form const& changed, Clocks const& clocks);

}  // namespace keywork::form
