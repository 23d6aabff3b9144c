// The statements that the operations on night checks are made of.
#pragma once

#include "care/shift/night/night.hpp"

namespace keywork::night {

std::vector<Check> checks_between(db::Reader& db, SettingId const& setting, sys_seconds from,
                                  sys_seconds until);
void insert_plan(db::Transaction& tx, Plan const& plan, StaffId const& by, sys_seconds at);
void store_end(db::Transaction& tx, PlanId const& id, local_days until_on);
/// False when somebody has ticked that round before.
bool insert_check(db::Transaction& tx, std::string const& id, SettingId const& setting,
                  Check const& check, StaffId const& by);
void insert_woken(db::Transaction& tx, std::string const& id, SettingId const& setting,
                  Woken const& woken, StaffId const& by, sys_seconds at);

}  // namespace keywork::night
