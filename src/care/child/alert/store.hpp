#pragma once

#include "care/access/decide.hpp"
#include "care/access/place_reach.hpp"
#include "care/child/alert/alert.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::child {

/// Those that hold on a day, up to the level permitted, most dangerous first.
std::vector<Alert> alerts_on(db::Reader& db, Permitted<ChildId> const& child, local_days day);
/// Those that have ended, newest first.
std::vector<Alert> past_alerts(db::Reader& db, Permitted<ChildId> const& child, local_days day);

/// An alert of one of many children, for lists and Today.
struct AlertOf {
    ChildId child;
    Alert alert;
};
/// Those of these children on the scope's day, each up to the level in reach, by child, most
/// dangerous first.
std::vector<AlertOf> alerts_in(db::Reader& db, PlaceReach const& here);

void insert_alert(db::Transaction& db, ChildId const& child, Alert const& alert,
                  std::optional<StaffId> const& made_by, sys_seconds made_at);
bool end_alert(db::Transaction& db, ChildId const& child, AlertId const& id, local_days until_on);

}  // namespace keywork::child
