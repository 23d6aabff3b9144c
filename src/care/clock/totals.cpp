// Running totals: what is counted, over which window, and when the number is reached.
#include "care/clock/rules.hpp"

#include <algorithm>

namespace keywork::clock {
namespace {

local_days monday_of(local_days day)
{
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

/// The first day of the window that ends with `day`.
local_days window_start(RunningTotal const& rule, local_days day, SchoolCalendar const& school)
{
    switch (rule.of) {
    case TotalOf::school_days_in_a_school_year: return school_year_of(day).first_on;
    // Day 0 is the first of the times, so a third one 90 days later is still within 90 days.
    case TotalOf::times_in_days: return day - days{rule.window};
    case TotalOf::sessions_in_school_weeks: break;
    }
    // Ten school weeks: this week, and back over weeks without a school day, which do not count.
    auto monday = monday_of(day);
    auto const no_further = monday - days{7 * 60};
    for (int weeks = 1; weeks < rule.window && monday > no_further;) {
        monday -= days{7};
        if (school.is_school_week(monday)) ++weeks;
    }
    return monday;
}

}  // namespace

Total total_on(RunningTotal const& rule, std::vector<Counting> const& counted, local_days day,
               SchoolCalendar const& school)
{
    auto const first = window_start(rule, day, school);
    Total total{0, rule.of == TotalOf::school_days_in_a_school_year ? 2 * rule.number
                                                                    : rule.number};
    for (Counting const& each : counted)
        if (first <= each.day && each.day <= day) total.sum += each.amount;
    return total;
}

std::optional<local_days> reached_on(RunningTotal const& rule,
                                     std::vector<Counting> const& counted,
                                     SchoolCalendar const& school)
{
    auto by_day = counted;
    std::ranges::sort(by_day, {}, &Counting::day);
    bool const may_equal = rule.of == TotalOf::school_days_in_a_school_year;
    for (Counting const& each : by_day) {
        auto const total = total_on(rule, by_day, each.day, school);
        if (total.sum > total.limit ||
            (total.sum == total.limit && !may_equal))
            return each.day;
    }
    return std::nullopt;
}

}  // namespace keywork::clock
