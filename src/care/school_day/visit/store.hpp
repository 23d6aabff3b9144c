// The statements that the operations on visits are made of.
#pragma once

#include "care/school_day/visit/visit.hpp"

namespace keywork::visits {

void insert_visit(db::Transaction& tx, VisitId const& id, SettingId const& setting,
                  NewVisit const& wanted, StaffId const& by, sys_seconds at);
void store_arrived(db::Transaction& tx, VisitId const& id, sys_seconds at);
/// With the arrival, if nobody said it.
void store_out(db::Transaction& tx, VisitId const& id, sys_seconds at);
void store_off(db::Transaction& tx, VisitId const& id, sys_seconds at, std::string const& why);

}  // namespace keywork::visits
