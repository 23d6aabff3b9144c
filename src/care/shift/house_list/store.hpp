// The statements that the operations on a house list are made of.
#pragma once

#include "care/shift/house_list/house_list.hpp"

namespace keywork::house_list {

void insert_rule(db::Transaction& tx, Task const& task, StaffId const& by, sys_seconds at);
/// Whether there was such a rule that had not ended by then.
bool store_end(db::Transaction& tx, SettingId const& setting, TaskId const& id,
               local_days until_on);
/// False when somebody has ticked it before.
bool insert_tick(db::Transaction& tx, std::string const& id, Tick const& tick, StaffId const& by,
                 sys_seconds at);

}  // namespace keywork::house_list
