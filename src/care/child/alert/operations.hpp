#pragma once

#include "care/access/decide.hpp"
#include "care/child/alert/alert.hpp"
#include "care/site/transaction.hpp"

namespace keywork::child {

/// Adds an alert, from today on; its id is set here.
Outcome<AlertId> add_alert(Transaction& tx, Permitted<ChildId> const& child, Alert alert);
/// Ends an alert with yesterday: it is no longer shown.
Outcome<> end_alert(Transaction& tx, Permitted<ChildId> const& child, AlertId const& id);

}  // namespace keywork::child
