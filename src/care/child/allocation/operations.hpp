#pragma once

#include "care/access/decide.hpp"
#include "care/child/allocation/allocation.hpp"
#include "care/site/transaction.hpp"

namespace keywork::child {

struct NewAllocation {
    StaffId staff;
    AllocationPart part;
    std::optional<std::string> reason;
    local_days from_on;
    std::optional<local_days> until_on;
};

/// Allocates a worker. A child has one key worker: the one before ends the day before.
/// refused  Conflict when the worker is kept away from the child, or is not on the team
Outcome<AllocationId> allocate(Transaction& tx, Permitted<ChildId> const& child,
                               NewAllocation const& allocation);
Outcome<> end_allocation(Transaction& tx, Permitted<ChildId> const& child, AllocationId const& id,
                         local_days until_on);

/// Keeps somebody away from a child, from a day on: for them the child is no longer there.
/// refused  Conflict when that is the actor's own account
Outcome<> keep_away(Transaction& tx, Permitted<ChildId> const& child, StaffId const& staff,
                    std::string const& reason, local_days from_on);
Outcome<> end_keep_away(Transaction& tx, Permitted<ChildId> const& child, std::string_view id,
                        local_days until_on);

}  // namespace keywork::child
