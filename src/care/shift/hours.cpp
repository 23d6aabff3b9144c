#include "care/shift/hours.hpp"

#include <algorithm>

namespace keywork::shifts {
namespace {

/// Every shift that begins from the day before `day` to the day after it, by start.
std::vector<ShiftOn> around(std::span<ShiftHours const> hours, local_days day)
{
    std::vector<ShiftOn> all;
    for (int step = -1; step <= 1; ++step)
        for (ShiftHours const& one : hours) all.push_back(shift_on(one, day + days{step}));
    std::ranges::stable_sort(all, {}, &ShiftOn::starts_at);
    return all;
}

}  // namespace

Span span_of(local_days day, minutes starts, minutes ends)
{
    auto const ends_on = ends > starts ? day : day + days{1};
    return {from_london(local_seconds{day} + starts), from_london(local_seconds{ends_on} + ends)};
}

ShiftOn shift_on(ShiftHours const& hours, local_days day)
{
    auto const span = span_of(day, hours.starts, hours.ends);
    return {day, hours.name, hours.title, span.starts_at, span.ends_at};
}

std::vector<ShiftOn> shifts_on(std::span<ShiftHours const> hours, local_days day)
{
    std::vector<ShiftOn> all;
    for (ShiftHours const& one : hours) all.push_back(shift_on(one, day));
    return all;
}

std::optional<ShiftOn> shift_named(std::span<ShiftHours const> hours, std::string_view name,
                                   local_days day)
{
    auto const found = std::ranges::find(hours, name, &ShiftHours::name);
    if (found == hours.end()) return std::nullopt;
    return shift_on(*found, day);
}

std::optional<ShiftOn> shift_at(std::span<ShiftHours const> hours, sys_seconds now)
{
    std::optional<ShiftOn> running;
    auto const all = around(hours, london_day(now));
    for (ShiftOn const& one : all)
        if (one.starts_at <= now && now < one.ends_at) running = one;
    if (running) return running;
    auto const next = std::ranges::find_if(
        all, [&](ShiftOn const& one) { return one.starts_at > now; });
    if (next == all.end()) return std::nullopt;
    return *next;
}

std::optional<ShiftOn> shift_after(std::span<ShiftHours const> hours, ShiftOn const& shift)
{
    auto const all = around(hours, shift.day);
    auto const next = std::ranges::find_if(
        all, [&](ShiftOn const& one) { return one.starts_at > shift.starts_at; });
    if (next == all.end()) return std::nullopt;
    return *next;
}

std::optional<ShiftOn> shift_before(std::span<ShiftHours const> hours, ShiftOn const& shift)
{
    std::optional<ShiftOn> before;
    for (ShiftOn const& one : around(hours, shift.day))
        if (one.starts_at < shift.starts_at) before = one;
    return before;
}

}  // namespace keywork::shifts
