#pragma once

#include "care/access/decide.hpp"
#include "care/child/status/status.hpp"
#include "care/site/transaction.hpp"

namespace keywork::child {

struct StatusChange {
    StatusOf what;
    std::string code;
    std::optional<std::string> words;
    local_days from_on;
};

/// Starts a value on a day. Where a child has one at a time, the one before ends the day before.
/// refused  Invalid when the one that holds began later than this would
Outcome<> change_status(Transaction& tx, Permitted<ChildId> const& child,
                        StatusChange const& change);

/// Ends a value: its last day is `until_on`.
/// refused  NotFound when it is not this child's or has ended
Outcome<> end_status(Transaction& tx, Permitted<ChildId> const& child, std::string_view id,
                     local_days until_on);

}  // namespace keywork::child
