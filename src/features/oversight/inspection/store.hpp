#pragma once

#include "care/access/place_reach.hpp"
#include "features/oversight/inspection/pack.hpp"
#include "platform/db/database.hpp"

namespace keywork::inspection {

/// Of every kind that the place has records of in the time.
std::vector<KindCount> counts_by_kind(db::Reader& db, PlaceReach const& here,
                                      standards::Period const& period);
/// Newest first, at most `most`; actions are late that were due before `now`.
struct Wanted {
    standards::Period period;
    std::string_view kind;
    sys_seconds now;
    int most;
};
std::vector<LogLine> log_of(db::Reader& db, PlaceReach const& here, Wanted const& wanted);

/// Of each child who lives here: the days with a daily log from `from` on.
std::vector<LogDays> log_days(db::Reader& db, PlaceReach const& here, local_days from);

/// Plans that hold now and whose day to be looked at again has passed.
std::int64_t plans_late(db::Reader& db, PlaceReach const& here, local_days today);

}  // namespace keywork::inspection
