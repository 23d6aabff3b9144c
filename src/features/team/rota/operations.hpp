#pragma once

#include "care/site/transaction.hpp"
#include "features/team/rota/rota.hpp"

#include <cstdint>

namespace keywork::rota {

/// Puts somebody on the rota of the shift's setting.
///
/// refused  NotFound where the actor may not plan there; Invalid by staff when they do not work
///          there that day; Conflict when they are on that very shift already
Outcome<std::string> add(Transaction& tx, Shift shift);

/// Moves a shift, or gives it to somebody else; what it was stays in its history.
/// refused  as add; Invalid by why without a reason
Outcome<> change(Transaction& tx, Shift const& shift, std::string const& why);

/// Takes a shift off the rota; it stays in the history of the week.
/// refused  Invalid by off_why without a reason; Conflict once somebody noted that it was worked
Outcome<> take_off(Transaction& tx, SettingId const& setting, std::string const& shift,
                   std::string const& why);

/// Notes when a shift was worked; an earlier note stays.
/// refused  Invalid by worked_note when it differs from the plan and nothing says why
Outcome<> note_worked(Transaction& tx, SettingId const& setting, std::string const& shift,
                      Worked worked);

/// Copies the shifts of the week before `monday` into its week; returns how many.
/// refused  Conflict when there is nothing to copy that is not there already
Outcome<std::int64_t> copy_week_before(Transaction& tx, SettingId const& setting,
                                       local_days monday);

/// What every shift of the setting needs from now on.
Outcome<> set_skills(Transaction& tx, SettingId const& setting,
                     std::vector<std::string> const& trainings);

}  // namespace keywork::rota
