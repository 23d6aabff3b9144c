// The statements that the operations on the days that matter are made of.
#pragma once

#include "care/child/dates/dates.hpp"

namespace keywork::dates {

void insert(db::Transaction& db, DateId const& id, ChildId const& child, NewDate const& date,
            StaffId const& by, sys_seconds at);
/// The level of one of the child's that is not ended; none: there is none.
std::optional<Level> level_of(db::Reader& db, ChildId const& child, DateId const& id);
void store_end(db::Transaction& db, DateId const& id, StaffId const& by, sys_seconds at,
               std::string const& why);

}  // namespace keywork::dates
