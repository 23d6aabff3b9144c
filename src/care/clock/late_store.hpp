// The statements behind late.hpp.
#pragma once

#include "care/clock/late.hpp"

namespace keywork::clock {

/// A clock that has open duties in a setting, and whose school terms count there.
struct ClockInUse {
    std::string clock;
    std::string area;
    std::vector<std::string> own_codes;   // of every figure of the organisation's own there was
};
std::vector<ClockInUse> clocks_in_use(db::Reader& db, SettingId const& setting);

/// In scope, open, and without an event: those of one clock that started at an instant or before.
struct StartedUntil {
    std::string clock;
    sys_seconds last;
};
std::vector<Duty> open_started_until(db::Reader& db, Scope const& scope, SettingId const& setting,
                                     StartedUntil const& until);
/// In scope, open, and with an event.
std::vector<Duty> open_with_event(db::Reader& db, Scope const& scope, SettingId const& setting);

}  // namespace keywork::clock
