#pragma once

#include "care/health_date/health_date.hpp"
#include "platform/db/database.hpp"

namespace keywork::health_dates {

void insert(db::Transaction& db, HealthDateId const& id, ChildId const& child,
            NewHealthDate const& entry, StaffId const& by, sys_seconds at);
bool is_of(db::Reader& db, ChildId const& child, HealthDateId const& id);
void store_off(db::Transaction& db, HealthDateId const& id, StaffId const& by, sys_seconds at,
               std::string const& why);

}  // namespace keywork::health_dates
