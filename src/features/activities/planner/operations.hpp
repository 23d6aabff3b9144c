#pragma once

#include "care/access/place_reach.hpp"
#include "care/site/site.hpp"
#include "features/activities/planner/planner.hpp"

namespace keywork::planner {

/// The activities that leave in a span of days (both included), the earliest first, each as far as
/// the reader reaches those who go.
std::vector<Activity> leaving_between(Site const& site, PlaceReach const& here,
                                      std::string const& profile, local_days from,
                                      local_days until);
/// One of them, with everything.
/// refused  NotFound where nobody who goes is in reach
Outcome<Activity> activity(Site const& site, PlaceReach const& here, std::string const& profile,
                           RecordId const& record);

/// Says what may be spent in a month, from this month on.
/// refused  NotFound for who does not plan there
Outcome<> set_budget(Transaction& tx, SettingId const& setting, std::int64_t pence);

}  // namespace keywork::planner
