// The statements that the operations on the plan of a day are made of.
#pragma once

#include "care/shift/day_plan/day_plan.hpp"

namespace keywork::day_plan {

void insert_entry(db::Transaction& tx, EntryId const& id, NewEntry const& wanted,
                  StaffId const& by, sys_seconds at);
/// Of which child an entry of the setting is that is not taken off; the outer none: no such entry.
std::optional<std::optional<ChildId>> child_of_entry(db::Reader& db, SettingId const& setting,
                                                     EntryId const& id);
void store_off(db::Transaction& tx, EntryId const& id, StaffId const& by, sys_seconds at,
               std::string const& why);

struct TogetherOn {
    SettingId setting;
    ChildId child;
    local_days day;
    ShiftName shift;
};
void end_with(db::Transaction& tx, TogetherOn const& on, StaffId const& by, sys_seconds at);
void insert_with(db::Transaction& tx, std::string const& id, TogetherOn const& on,
                 StaffId const& staff, StaffId const& by, sys_seconds at);

}  // namespace keywork::day_plan
