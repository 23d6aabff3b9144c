// How a deadline is counted: the `due` codes of law/clocks.csv, parsed (law/README.md lists them).
#pragma once

#include "platform/time/time.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace keywork::clock {

/// What is counted. Hours and minutes are added to an instant; everything else leads to a London
/// day, at whose end the time is over.
enum class Counts : std::uint8_t {
    minutes, hours, calendar_days, weeks, months, years, working_days, school_days
};

/// What it is counted from. The start's day, and every other day counted from, is day 0.
enum class From : std::uint8_t { start, before_event, birth, death, last_entry };

/// H24, MIN30, CD5, W6, M6, Y2, WD10, SD15; M1-BEFORE; Y75-DOB, Y15-DEATH, Y15-LAST.
struct Counted {
    Counts counts;
    int number;
    From from = From::start;
    bool operator==(Counted const&) const = default;
};

/// CD0-1000: that many days later by that London time.
struct DayAndTime {
    int number;
    minutes time;  // since midnight
    bool operator==(DayAndTime const&) const = default;
};

/// SESSION, SESSION-PM, SHIFT, EVENT, SCHEDULE: a moment that the facts must name.
enum class Moment : std::uint8_t { session, afternoon_session, shift, event, schedule };
struct AtMoment {
    Moment moment;
    bool operator==(AtMoment const&) const = default;
};

/// TERM1, HALFTERM1, YEAR1: once in each.
enum class Period : std::uint8_t { term, half_term, school_year };
struct OnceIn {
    Period period;
    bool operator==(OnceIn const&) const = default;
};

/// DATE-0215.
struct YearlyDate {
    std::chrono::month_day date;
    bool operator==(YearlyDate const&) const = default;
};

/// SUM-SD45: 45 school days in a school year. SUM-10-W10: 10 sessions in 10 school weeks.
/// COUNT3-CD90: 3 times in 90 days.
enum class TotalOf : std::uint8_t { school_days_in_a_school_year, sessions_in_school_weeks,
                                    times_in_days };
struct RunningTotal {
    TotalOf of;
    int number;
    int window;  // school weeks or days; 0 where the school year is the window
    bool operator==(RunningTotal const&) const = default;
};

struct AtAge {       // AGE18
    int years;
    bool operator==(AtAge const&) const = default;
};
struct InYearGroup { // YEAR9
    int year;
    bool operator==(InYearGroup const&) const = default;
};
struct AtPensionAge {
    bool operator==(AtPensionAge const&) const = default;
};
struct NoFixedTime {
    bool operator==(NoFixedTime const&) const = default;
};

/// WD5-NEXTMONTH: the fifth working day of the next month. M1-END: the last day of the next month.
struct InLaterMonth {
    int months;                      // 1: the month after the start's
    std::optional<int> working_day;  // none: the last day of the month
    bool operator==(InLaterMonth const&) const = default;
};

using Way = std::variant<Counted, DayAndTime, AtMoment, OnceIn, YearlyDate, RunningTotal, AtAge,
                         InYearGroup, AtPensionAge, NoFixedTime, InLaterMonth>;

/// One way to count, or several with `|` between them: law/README.md says how one is taken.
struct DueRule {
    std::vector<Way> ways;
    bool operator==(DueRule const&) const = default;

    /// None when the code is not one of those that law/README.md lists.
    static std::optional<DueRule> parse(std::string_view code);
};

}  // namespace keywork::clock
