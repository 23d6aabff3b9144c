// Days and times of the demo's files, which are told from the moment at which it is made: so that
// the demo is always of today.
#pragma once

#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keywork::app::demo {

/// The home's shift of the moment, and the one before it.
struct ShiftOfTheMoment {
    sys_seconds starts_at;
    std::string name;        // "late"
    std::string before;      // "early"
};

class StoryClock {
public:
    StoryClock(sys_seconds now, ShiftOfTheMoment shift)
        : now_{now}, today_{london_day(now)}, shift_{std::move(shift)} {}

    sys_seconds now() const { return now_; }
    local_days today() const { return today_; }
    ShiftOfTheMoment const& shift() const { return shift_; }

    /// "0d" today, "-14d", "+5d"; "-3w" the third day back from Monday to Friday, "0w" today or, on
    /// a weekend, the Friday before. None: not written like that.
    std::optional<local_days> day(std::string_view told) const;
    /// A day and a London time, "-1d 19:40"; or "now", "-25m", "-2h43m", "shift+15m", "shift-8m".
    std::optional<sys_seconds> instant(std::string_view told) const;
    /// The date of birth of somebody of an age today: whole years and "02-03" for 3 February.
    std::optional<local_days> born_on(int age, std::string_view month_and_day) const;

private:
    local_days weekday_back(int steps) const;

    sys_seconds now_;
    local_days today_;
    ShiftOfTheMoment shift_;
};

}  // namespace keywork::app::demo
