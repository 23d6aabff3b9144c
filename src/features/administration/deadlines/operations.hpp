#pragma once

#include "care/site/transaction.hpp"
#include "features/administration/deadlines/deadlines.hpp"

namespace keywork::deadlines {

/// Sets the organisation's own rule for a deadline, or goes back to Keywork's default, with its
/// audit entry.
///
/// refused  NotFound for a deadline that is not listed, or applies in no setting this actor
///          manages; Conflict for one whose time is law's, guidance's or somebody else's
Outcome<clock::FigureId> set_rule(Transaction& tx, Clocks const& clocks, std::string_view id,
                                  NewRule const& rule);

}  // namespace keywork::deadlines
