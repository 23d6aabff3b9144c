#include "care/medicine/due.hpp"

#include "care/medicine/store.hpp"

#include <algorithm>

namespace keywork::medicine {

PlaceDoses doses_since(db::Reader& db, PlaceReach const& here, sys_seconds since)
{
    if (here.size() == 0) return {};
    PlaceDoses place{regimens_in(db, here, since), {}};
    if (!place.regimens.empty()) place.doses = doses_in(db, here, since - early_by);
    return place;
}

DueCounts counts_of(PlaceDoses const& place, sys_seconds now)
{
    DueCounts counts;
    counts.any = std::ranges::any_of(
        place.regimens, [&](Regimen const& one) { return is_current(one, now); });
    auto const slots = slots_between(place.regimens, place.doses, now - longest_ago,
                                     end_of(london_day(now)) + seconds{1}, now);
    for (Slot const& slot : slots) {
        if (slot.state == DueState::now) ++counts.now;
        if (slot.state == DueState::late) ++counts.late;
        if (slot.state == DueState::later && !counts.next_at) counts.next_at = slot.due_at;
    }
    return counts;
}

DueCounts due_counts(db::Reader& db, PlaceReach const& here, sys_seconds now)
{
    return counts_of(doses_since(db, here, now - longest_ago), now);
}

}  // namespace keywork::medicine
