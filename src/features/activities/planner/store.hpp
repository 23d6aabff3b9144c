#pragma once

#include "care/access/place_reach.hpp"
#include "features/activities/planner/planner.hpp"
#include "platform/db/database.hpp"

namespace keywork::planner {

/// A child in reach on whose file an activity is.
struct OnFile {
    ChildId child;
    std::string name;
    Level level;                            // that the reader reaches on them
};

/// An activity's record as it was sent.
struct Row {
    RecordId record;
    int form_version;
    std::string answers;                    // JSON
    Level level;
    int children = 0;                       // on whose files it is, in reach or not
    bool waits = false;                     // for a signature
    std::vector<OnFile> on;
};

/// The activities of a place that somebody in reach goes on, sent since a day; newest first.
std::vector<Row> sent_since(db::Reader& db, PlaceReach const& here, local_days since);
/// One of them, whenever it was sent.
std::optional<Row> row(db::Reader& db, PlaceReach const& here, RecordId const& record);

/// What may be spent in the month of a day, in pence; none: nobody has said.
std::optional<std::int64_t> budget_on(db::Reader& db, SettingId const& setting, local_days day);
void insert_budget(db::Transaction& db, std::string const& id, SettingId const& setting,
                   std::int64_t pence, local_days from, StaffId const& by, sys_seconds at);

}  // namespace keywork::planner
