#pragma once

#include "care/site/transaction.hpp"
#include "features/administration/cases/cases.hpp"

namespace keywork::cases {

/// Opens a case on the one child with this name and date of birth.
/// refused  NotFound for whoever is no data protection officer; NeedsPasswordAgain; Invalid by the
///          field "name" when there is no such child, more than one, or one who is out of bounds:
///          the three look the same
Outcome<OpenedCase> open_case(Transaction& tx, NewCase const& wanted);

/// Ends a case of one's own: the next request is without it. refused  NotFound
Outcome<> end_case(Transaction& tx, CaseId const& id);

}  // namespace keywork::cases
