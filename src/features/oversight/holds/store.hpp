#pragma once

#include "care/access/place_reach.hpp"
#include "features/oversight/holds/holds.hpp"

namespace keywork::hold_analysis {

/// Those that happened in the place from `from` on and before `until`, newest first, up to level 2
/// or as far as the reader reads the child. Not those about a child they are kept away from.
std::vector<SentHold> holds_in(db::Reader& db, PlaceReach const& here, sys_seconds from,
                               sys_seconds until);

}  // namespace keywork::hold_analysis
