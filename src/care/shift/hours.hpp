// Shifts by the clock: which one an instant is in, and when the next begins. A shift belongs to the
// London day on which it begins, so a night is of its evening.
#pragma once

#include "care/setting/profiles.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::shifts {

/// One shift of one day, whoever works it.
struct ShiftOn {
    local_days day;          // on which it begins
    std::string name;        // early, late, night, day
    std::string title;       // "late shift"
    sys_seconds starts_at;
    sys_seconds ends_at;
    bool operator==(ShiftOn const&) const = default;
};

/// From one London time to another on a day: an end that is not after the start is on the next day.
struct Span {
    sys_seconds starts_at;
    sys_seconds ends_at;
};
Span span_of(local_days day, minutes starts, minutes ends);

ShiftOn shift_on(ShiftHours const& hours, local_days day);
/// All shifts that begin on a day, in the order of the profile.
std::vector<ShiftOn> shifts_on(std::span<ShiftHours const> hours, local_days day);
/// The shift of that name; none: the setting has none such.
std::optional<ShiftOn> shift_named(std::span<ShiftHours const> hours, std::string_view name,
                                   local_days day);

/// The latest to begin of those that are running; where none runs, the next to begin. None: the
/// setting has no shifts.
std::optional<ShiftOn> shift_at(std::span<ShiftHours const> hours, sys_seconds now);
/// The first to begin after this one began.
std::optional<ShiftOn> shift_after(std::span<ShiftHours const> hours, ShiftOn const& shift);
/// The last to begin before this one began.
std::optional<ShiftOn> shift_before(std::span<ShiftHours const> hours, ShiftOn const& shift);

}  // namespace keywork::shifts
