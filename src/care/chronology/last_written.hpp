// When something was last written about each child, for pages that show many.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/ids.hpp"
#include "platform/db/database.hpp"

#include <map>
#include <string>

namespace keywork::chronology {

/// By child id, when the newest line happened that the actor may read. Children of whom nothing was
/// written are left out.
std::map<std::string, sys_seconds> last_written_in(db::Reader& db, PlaceReach const& here);

}  // namespace keywork::chronology
