// The statements that the operations on checks are made of.
#pragma once

#include "care/premises/check/check.hpp"

namespace keywork::premises {

void insert_check(db::Transaction& tx, Planned const& check, StaffId const& by, sys_seconds at);
/// Whether there was such a rule that had not ended by then.
bool store_end(db::Transaction& tx, SettingId const& setting, CheckId const& id,
               local_days until_on);
/// The rules of a setting that hold on a day or begin later.
std::vector<Planned> rules_on(db::Reader& db, SettingId const& setting, local_days day);
/// None: no form with this key was kept.
std::optional<DoneId> done_with_key(db::Reader& db, std::string const& form_key);
void insert_done(db::Transaction& tx, Done const& done, SettingId const& setting,
                 StaffId const& by, std::string const& form_key);

}  // namespace keywork::premises
