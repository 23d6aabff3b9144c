#pragma once

#include "features/team/rota/rota.hpp"
#include "platform/db/database.hpp"

namespace keywork::rota {

using ShiftChangeId = Id<struct ShiftChangeRow>;
using WorkedId = Id<struct WorkedRow>;
using SkillId = Id<struct SkillRow>;

/// Shifts of a setting that overlap [from, until), by start, each with the newest note of when it
/// was worked.
std::vector<Planned> planned_between(db::Reader& db, SettingId const& setting, sys_seconds from,
                                     sys_seconds until);
/// One shift of the setting; none: not there.
std::optional<Planned> find_shift(db::Reader& db, SettingId const& setting,
                                  std::string const& shift);
/// Shifts in other settings of whoever is on this rota then.
std::vector<Shift> elsewhere(db::Reader& db, SettingId const& setting, sys_seconds from,
                             sys_seconds until);
/// How a shift came to stand as it does, oldest first.
std::vector<Change> changes_of(db::Reader& db, SettingId const& setting, std::string const& shift);
/// Every note of when it was worked, oldest first.
std::vector<Worked> notes_of(db::Reader& db, std::string const& shift);
/// Shifts that were to begin in [from, until) and were taken off.
std::vector<Change> taken_off_between(db::Reader& db, SettingId const& setting, sys_seconds from,
                                      sys_seconds until);
/// Codes of training-type that every shift needs now, in order.
std::vector<std::string> skills_of(db::Reader& db, SettingId const& setting);

void update_shift(db::Transaction& tx, Shift const& shift);
void delete_shift(db::Transaction& tx, std::string const& shift);
struct NewChange {
    ShiftChangeId id;
    Deed deed;
    std::string why;
    StaffId made_by;
    sys_seconds made_at;
};
void insert_change(db::Transaction& tx, NewChange const& change, Shift const& shift);
void insert_worked(db::Transaction& tx, WorkedId const& id, std::string const& shift,
                   Worked const& worked, StaffId const& noted_by);
void insert_skill(db::Transaction& tx, SkillId const& id, SettingId const& setting,
                  std::string const& training, StaffId const& by, sys_seconds at);
void end_skill(db::Transaction& tx, SettingId const& setting, std::string const& training,
               StaffId const& by, sys_seconds at);

}  // namespace keywork::rota
