// What is late in a setting, without working out what is not: for counts that every page shows.
#pragma once

#include "care/clock/duty.hpp"

namespace keywork::clock {

/// What lateness is worked out with.
struct LateBy {
    Clocks const& clocks;
    Calendars const& calendars;
    sys_seconds now;
};

/// No duty of this clock without an event of its own that started after this is late at `now`.
/// Where lateness does not follow from the start alone (an age, a total), none is left out.
///
/// area  whose school terms count
/// own   a figure of the organisation's own that may count; none: the clock's
sys_seconds last_start_that_may_be_late(LawClock const& clock, std::string_view area,
                                        Calendars const& calendars, sys_seconds now,
                                        std::optional<DueRule> const& own = {});

/// The open duties of a setting, in scope, that are late: those of in_setting() whose time_left()
/// is TimeLeft::late.
std::vector<DueDuty> late_in_setting(db::Reader& db, Scope const& scope, SettingId const& setting,
                                     LateBy const& by);
/// Those that are late or fall due within `ahead` of now, most urgent first.
std::vector<DueDuty> due_in_setting(db::Reader& db, Scope const& scope, SettingId const& setting,
                                    LateBy const& by, days ahead);

}  // namespace keywork::clock
