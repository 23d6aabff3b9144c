#pragma once

#include "care/access/scope.hpp"
#include "care/child/roster/roster.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::child {

/// Children who are in a setting on the scope's day, by the name they use.
std::vector<ListedChild> children_in(db::Reader& db, Scope const& scope, SettingId const& setting,
                                     RosterFilter const& filter);
std::int64_t count_in(db::Reader& db, Scope const& scope, SettingId const& setting,
                      RosterFilter const& filter);
/// The groups that the setting's children in scope are in, by name.
std::vector<std::string> groups_in(db::Reader& db, Scope const& scope, SettingId const& setting);
/// Children in scope whom this actor is allocated to on the scope's day, by the name they use.
std::vector<ChildFace> allocated_children(db::Reader& db, Scope const& scope);
/// The faces of these children, as far as they are in scope.
std::vector<ChildFace> faces(db::Reader& db, Scope const& scope, std::vector<ChildId> const& ids);

}  // namespace keywork::child
