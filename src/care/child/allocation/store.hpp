#pragma once

#include "care/access/decide.hpp"
#include "care/child/allocation/allocation.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::child {

/// Key worker first, then newest first.
std::vector<Allocation> allocations(db::Reader& db, Permitted<ChildId> const& child);
std::vector<Allocation> allocations_on(db::Reader& db, Permitted<ChildId> const& child,
                                       local_days day);
/// Newest first.
std::vector<KeptAway> kept_away(db::Reader& db, Permitted<ChildId> const& child);
/// Whether somebody is kept away from the child on a day.
bool is_kept_away(db::Reader& db, Permitted<ChildId> const& child, StaffId const& staff,
                  local_days day);
/// Those who work on a day in a setting that the child is in on that day, by name: who can be
/// allocated.
std::vector<StaffFace> team_of(db::Reader& db, Permitted<ChildId> const& child, local_days day);
/// Those who reach the child on a day, have done so in the 28 days before or will do so by a role
/// that starts later: who can be kept away. By name, whoever is away already included.
std::vector<StaffFace> near_child(db::Reader& db, Permitted<ChildId> const& child, local_days day);

void insert_allocation(db::Transaction& db, ChildId const& child, Allocation const& allocation,
                       std::optional<StaffId> const& made_by, sys_seconds made_at);
bool end_allocation(db::Transaction& db, ChildId const& child, AllocationId const& id,
                    local_days until_on);
/// Ends the key worker who has no last day; returns how many.
std::int64_t end_open_key_worker(db::Transaction& db, ChildId const& child, local_days until_on);
void insert_kept_away(db::Transaction& db, ChildId const& child, KeptAway const& kept_away,
                      std::optional<StaffId> const& made_by, sys_seconds made_at);
bool end_kept_away(db::Transaction& db, ChildId const& child, std::string_view id,
                   local_days until_on);

}  // namespace keywork::child
