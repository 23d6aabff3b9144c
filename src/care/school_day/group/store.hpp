// The statements that the operations on groups are made of.
#pragma once

#include "care/school_day/group/group.hpp"

namespace keywork::groups {

/// Who does it, and when.
struct By {
    StaffId staff;
    sys_seconds at;
};
void insert_group(db::Transaction& tx, GroupId const& id, SettingId const& setting, Kind kind,
                  std::string const& name, By const& by);
void insert_member(db::Transaction& tx, GroupId const& group, Member const& member, By const& by);
void insert_adult(db::Transaction& tx, GroupId const& group, GroupAdult const& adult,
                  By const& by);
void insert_period(db::Transaction& tx, Period const& period, By const& by);
void store_end_of_member(db::Transaction& tx, MemberId const& id, local_days until_on);
void store_end_of_adult(db::Transaction& tx, GroupAdultId const& id, local_days until_on);
void store_end_of_period(db::Transaction& tx, PeriodId const& id, local_days until_on);

}  // namespace keywork::groups
