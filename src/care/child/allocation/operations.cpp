#include "care/child/allocation/operations.hpp"

#include "care/child/allocation/store.hpp"
#include "care/child/operations.hpp"
#include "care/staff/store.hpp"

#include <algorithm>

namespace keywork::child {

Outcome<AllocationId> allocate(Transaction& tx, Permitted<ChildId> const& child,
                               NewAllocation const& allocation)
{
    auto const permitted = TRY(
        decide(tx.db(), tx.actor(), Function::manage_allocations, Level::l0, *child));
    auto const team = team_of(tx.db(), permitted, std::max(allocation.from_on, tx.today()));
    bool const is_kept_away_then =
        is_kept_away(tx.db(), permitted, allocation.staff, allocation.from_on) ||
        is_kept_away(tx.db(), permitted, allocation.staff, tx.today());
    if (is_kept_away_then)
        return refuse(Conflict{"This person is kept away from the child. End that first."});
    if (std::ranges::find(team, allocation.staff, &StaffFace::id) == team.end())
        return refuse(Conflict{"This person does not work where the child is on that day."});
    if (allocation.part == AllocationPart::key_worker)
        end_open_key_worker(tx.db(), *permitted, allocation.from_on - days{1});
    auto const id = tx.new_id<struct Allocation>();
    insert_allocation(tx.db(), *permitted,
                      {.id         = id,
                       .staff      = allocation.staff,
                       .staff_name = {},
                       .part       = allocation.part,
                       .reason     = allocation.reason,
                       .from_on    = allocation.from_on,
                       .until_on   = allocation.until_on},
                      tx.actor().staff, tx.now());
    tx.audit(entry(permitted, audit::Verb::link_start, audit::target("allocation", id)));
    return id;
}

Outcome<> end_allocation(Transaction& tx, Permitted<ChildId> const& child, AllocationId const& id,
                         local_days until_on)
{
    auto const permitted = TRY(
        decide(tx.db(), tx.actor(), Function::manage_allocations, Level::l0, *child));
    if (!end_allocation(tx.db(), *permitted, id, until_on)) return refuse(NotFound{});
    tx.audit(entry(permitted, audit::Verb::link_end, audit::target("allocation", id)));
    return {};
}

Outcome<> keep_away(Transaction& tx, Permitted<ChildId> const& child, StaffId const& staff,
                    std::string const& reason, local_days from_on)
{
    auto const permitted =
        TRY(decide(tx.db(), tx.actor(), Function::keep_away, Level::l0, *child));
    if (staff == tx.actor().staff)
        return refuse(Conflict{"You cannot keep yourself away. Ask another manager."});
    if (!staff::face(tx.db(), staff)) return refuse(NotFound{});
    insert_kept_away(tx.db(), *permitted,
                     {.id         = tx.new_text(),
                      .staff      = staff,
                      .staff_name = {},
                      .reason     = reason,
                      .from_on    = from_on,
                      .until_on   = std::nullopt},
                     tx.actor().staff, tx.now());
    tx.audit(entry(permitted, audit::Verb::exclude_set, audit::target("staff", staff)));
    return {};
}

Outcome<> end_keep_away(Transaction& tx, Permitted<ChildId> const& child, std::string_view id,
                        local_days until_on)
{
    auto const permitted =
        TRY(decide(tx.db(), tx.actor(), Function::keep_away, Level::l0, *child));
    auto const held = kept_away(tx.db(), permitted);
    auto const found = std::ranges::find(held, id, &KeptAway::id);
    if (found == held.end()) return refuse(NotFound{});
    if (!end_kept_away(tx.db(), *permitted, id, until_on)) return refuse(NotFound{});
    tx.audit(entry(permitted, audit::Verb::exclude_clear, audit::target("staff", found->staff)));
    return {};
}

}  // namespace keywork::child
