#pragma once

#include "care/access/place_reach.hpp"
#include "care/child/roster/roster.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::child {

/// Children in a place, by the name they use.
std::vector<ListedChild> children_in(db::Reader& db, PlaceReach const& here,
                                     RosterFilter const& filter);
std::int64_t count_in(db::Reader& db, PlaceReach const& here, RosterFilter const& filter);
/// All of them, with what a list of names needs, by the name they use.
std::vector<PresentChild> present_in(db::Reader& db, PlaceReach const& here);
/// The groups that they are in there, by name.
std::vector<std::string> groups_in(db::Reader& db, PlaceReach const& here);
/// Children in scope whom this actor is allocated to on the scope's day, by the name they use.
std::vector<ChildFace> allocated_children(db::Reader& db, Scope const& scope);
/// The faces of these children, as far as they are in scope.
std::vector<ChildFace> faces(db::Reader& db, Scope const& scope, std::vector<ChildId> const& ids);

}  // namespace keywork::child
