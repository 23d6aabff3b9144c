// How a place's doses stand now: for the round, for Today and for the menu.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/medicine/dose.hpp"
#include "platform/db/database.hpp"

namespace keywork::medicine {

/// What is read of a place to work out its doses.
struct PlaceDoses {
    std::vector<Regimen> regimens;
    std::vector<Dose> doses;
};
/// Since an instant, with the doses that were given up to an hour before it.
PlaceDoses doses_since(db::Reader& db, PlaceReach const& here, sys_seconds since);

struct DueCounts {
    int now = 0;                   // due, and not yet late
    int late = 0;                  // nobody recorded them in time, in the last 24 hours
    std::optional<sys_seconds> next_at;   // the next that is due later today; none: no more
    bool any = false;              // medicines are given here
    bool operator==(DueCounts const&) const = default;
};
/// Pure: what the counts of a place come to.
DueCounts counts_of(PlaceDoses const& place, sys_seconds now);
DueCounts due_counts(db::Reader& db, PlaceReach const& here, sys_seconds now);

}  // namespace keywork::medicine
