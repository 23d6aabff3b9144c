// What helps each child, for pages that show many.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/ids.hpp"
#include "platform/db/database.hpp"

#include <map>
#include <string>

namespace keywork::child {

/// By child id, the list "helps" of each child's newest How to help me. Its lines are items();
/// children without one are left out.
std::map<std::string, std::string> what_helps_in(db::Reader& db, PlaceReach const& here);

}  // namespace keywork::child
