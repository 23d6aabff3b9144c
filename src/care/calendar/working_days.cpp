#include "care/calendar/working_days.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork {
namespace {

namespace chrono = std::chrono;
using chrono::Monday;
using chrono::weekday;
using chrono::year_month_day;

bool is_weekend(local_days day)
{
    auto const name = weekday{day};
    return name == chrono::Saturday || name == chrono::Sunday;
}

bool is_never_worked(local_days day)
{
    year_month_day const date{day};
    if (date.month() == chrono::December &&
        (date.day() == chrono::day{25} || date.day() == chrono::day{26}))
        return true;
    return day + days{2} == easter_sunday(date.year());
}

/// The holiday itself on a weekday, else the first weekday after it that is not `taken`.
local_days substitute(local_days day, std::vector<local_days> const& taken)
{
    while (is_weekend(day) || std::ranges::find(taken, day) != taken.end()) day += days{1};
    return day;
}

}  // namespace

// The anonymous Gregorian algorithm (Meeus, Jones and Butcher), in its own letters.
local_days easter_sunday(chrono::year year)
{
    int const y = static_cast<int>(year);
    int const a = y % 19;
    int const b = y / 100;
    int const c = y % 100;
    int const d = b / 4;
    int const e = b % 4;
    int const f = (b + 8) / 25;
    int const g = (b - f + 1) / 3;
    int const h = (19 * a + b - d - g + 15) % 30;
    int const i = c / 4;
    int const k = c % 4;
    int const l = (32 + 2 * e + 2 * i - h - k) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const month = (h + l - 7 * m + 114) / 31;
    int const day = (h + l - 7 * m + 114) % 31 + 1;
    return local_days{year / month / day};
}

std::vector<local_days> reckoned_bank_holidays(chrono::year year)
{
    auto const easter = easter_sunday(year);
    std::vector<local_days> holidays{
        substitute(local_days{year / chrono::January / 1}, {}),
        easter - days{2},
        easter + days{1},
        local_days{year / chrono::May / Monday[1]},
        local_days{year / chrono::May / Monday[chrono::last]},
        local_days{year / chrono::August / Monday[chrono::last]},
    };
    // Boxing Day on a Monday keeps its place, and a Sunday's Christmas Day moves past it.
    local_days const christmas{year / chrono::December / 25};
    auto const boxing = christmas + days{1};
    if (!is_weekend(boxing)) {
        holidays.push_back(boxing);
        holidays.push_back(substitute(christmas, {boxing}));
    } else {
        auto const christmas_kept = substitute(christmas, {});
        holidays.push_back(christmas_kept);
        holidays.push_back(substitute(boxing, {christmas_kept}));
    }
    std::ranges::sort(holidays);
    return holidays;
}

WorkingCalendar::WorkingCalendar(std::vector<local_days> const& published)
    : published_{published.begin(), published.end()}
{
    if (published_.empty()) return;
    first_year_ = year_month_day{*published_.begin()}.year();
    last_year_ = year_month_day{*published_.rbegin()}.year();
}

Surety WorkingCalendar::surety_of(local_days day) const
{
    if (published_.empty()) return Surety::reckoned;
    auto const year = year_month_day{day}.year();
    return year >= first_year_ && year <= last_year_ ? Surety::known : Surety::reckoned;
}

bool WorkingCalendar::is_bank_holiday(local_days day) const
{
    if (surety_of(day) == Surety::known) return published_.contains(day);
    auto const reckoned = reckoned_bank_holidays(year_month_day{day}.year());
    return std::ranges::find(reckoned, day) != reckoned.end();
}

bool WorkingCalendar::is_working(local_days day) const
{
    return !is_weekend(day) && !is_never_worked(day) && !is_bank_holiday(day);
}

CountedDay WorkingCalendar::count(local_days day, int n, days step) const
{
    expects(n >= 0);
    CountedDay counted{day, Surety::known};
    while (n > 0) {
        counted.day += step;
        counted.surety = both(counted.surety, surety_of(counted.day));
        if (is_working(counted.day)) --n;
    }
    return counted;
}

CountedDay WorkingCalendar::after(local_days day, int n) const { return count(day, n, days{1}); }
CountedDay WorkingCalendar::before(local_days day, int n) const { return count(day, n, days{-1}); }

CountedDay WorkingCalendar::in_month(chrono::year_month month, int n) const
{
    expects(n >= 1);
    return count(local_days{month / 1} - days{1}, n, days{1});
}

}  // namespace keywork
