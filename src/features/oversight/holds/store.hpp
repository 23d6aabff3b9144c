#pragma once

#include "care/access/place_reach.hpp"
#include "features/oversight/holds/holds.hpp"

namespace keywork::hold_analysis {

/// A record of the kind, with its child as far as the reader reaches them.
struct SentHold {
    RecordId record;
    int form_version;
    sys_seconds at;
    std::string answers;                     // JSON
    std::optional<ChildId> child;            // none: has left, or is out of reach
    std::optional<std::string> known_as;
    std::optional<std::string> family_name;
};

/// Those that happened in the place from `from` on and before `until`, newest first, up to level 2
/// or as far as the reader reads the child. Not those about a child they are kept away from.
std::vector<SentHold> holds_in(db::Reader& db, PlaceReach const& here, sys_seconds from,
                               sys_seconds until);

}  // namespace keywork::hold_analysis
