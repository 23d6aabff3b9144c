// Reads the links between an actor and a child.
#pragma once

#include "care/access/decide.hpp"

namespace keywork::access {

/// Every dated link, those that ended included.
std::vector<Link> links_between(db::Reader& db, StaffId const& staff, ChildId const& child,
                                local_days today);

}  // namespace keywork::access
