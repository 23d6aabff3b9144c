// The real clock, and Europe/London from the system's time zone database.
#include "platform/expects.hpp"
#include "platform/time/time.hpp"

#include <date/tz.h>

#include <algorithm>
#include <vector>

namespace keywork {
namespace {

/// Clocks change at `at`; from then on London is `after` ahead of UTC, until then `before`.
struct Change {
    sys_seconds at;
    seconds before;
    seconds after;
    /// Local times from here on belong to `after`. Times that the change skips or repeats come
    /// earlier and are read with `before`: a skipped one so becomes the same distance after the
    /// change, a repeated one its first occurrence.
    local_seconds local_at() const
    {
        return local_seconds{at.time_since_epoch() + std::max(before, after)};
    }
};

/// The last Sunday of a month at 01:00 UTC, when the clocks change by law.
/// source   Summer Time Order 2002, articles 2 and 3; Directive 2000/84/EC as retained
sys_seconds change_in(std::chrono::year year, std::chrono::month month)
{
    return std::chrono::sys_days{year / month / std::chrono::Sunday[std::chrono::last]} + hours{1};
}

/// Every change from 1900 to 2199. The system's database lists changes to 2037 at most (a slim one
/// to 1996); later years follow the rule that has stood since 1996.
std::vector<Change> all_changes()
{
    namespace chrono = std::chrono;
    auto const* const london = date::locate_zone("Europe/London");
    sys_seconds const first = chrono::sys_days{chrono::year{1900} / 1 / 1};
    sys_seconds const last = chrono::sys_days{chrono::year{2200} / 1 / 1};

    std::vector<Change> changes;
    auto period = london->get_info(first);
    while (period.end < last) {
        auto const next = london->get_info(period.end);
        if (next.offset != period.offset)
            changes.push_back({.at = period.end, .before = period.offset, .after = next.offset});
        period = next;
    }
    expects(!changes.empty());

    chrono::year_month_day const last_listed{chrono::floor<days>(changes.back().at)};
    for (auto year = last_listed.year() + chrono::years{1}; year < chrono::year{2200}; ++year) {
        changes.push_back({.at = change_in(year, chrono::March),
                           .before = seconds{0}, .after = hours{1}});
        changes.push_back({.at = change_in(year, chrono::October),
                           .before = hours{1}, .after = seconds{0}});
    }
    return changes;
}

std::vector<Change> const& changes()
{
    static std::vector<Change> const table = all_changes();
    return table;
}

}  // namespace

Clock Clock::real() { return {}; }

Clock Clock::standing_at(sys_seconds instant)
{
    Clock clock;
    clock.standing_at_ = instant;
    return clock;
}

sys_milliseconds Clock::now_milliseconds() const
{
    if (standing_at_) return *standing_at_;
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

sys_seconds Clock::now() const { return std::chrono::floor<seconds>(now_milliseconds()); }

local_seconds london_time(sys_seconds instant)
{
    auto const& table = changes();
    auto const next = std::ranges::upper_bound(table, instant, {}, &Change::at);
    auto const offset = next == table.begin() ? next->before : std::prev(next)->after;
    return local_seconds{instant.time_since_epoch() + offset};
}

local_days london_day(sys_seconds instant)
{
    return std::chrono::floor<days>(london_time(instant));
}

sys_seconds from_london(local_seconds time)
{
    auto const& table = changes();
    auto const next = std::ranges::upper_bound(table, time, {}, &Change::local_at);
    auto const offset = next == table.begin() ? next->before : std::prev(next)->after;
    return sys_seconds{time.time_since_epoch() - offset};
}

sys_seconds end_of(local_days day) { return start_of(day + days{1}) - seconds{1}; }

sys_seconds start_of(local_days day) { return from_london(local_seconds{day}); }

}  // namespace keywork
