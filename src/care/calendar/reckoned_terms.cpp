// The terms of a school that has entered none. Usual dates in England, the early ones: a duty that
// rests on them is asked for too early, never too late, and is marked as reckoned.
#include "care/calendar/school_days.hpp"

#include <algorithm>

namespace keywork {
namespace {

namespace chrono = std::chrono;
using chrono::Friday;
using chrono::Monday;

local_days on_or_before(chrono::weekday name, local_days day)
{
    return day - (chrono::weekday{day} - name);
}

local_days on_or_after(chrono::weekday name, local_days day)
{
    return day + (name - chrono::weekday{day});
}

DaySpan week_from(local_days monday) { return {monday, monday + days{4}}; }

}  // namespace

std::vector<SchoolTerm> reckoned_terms(chrono::year starts_in)
{
    auto const year = starts_in + chrono::years{1};
    auto const easter = easter_sunday(year);

    // Spring ends on a Friday in the last week of March, or on the Thursday before Good Friday.
    auto const spring_end =
        std::min(on_or_before(Friday, local_days{year / chrono::March / 28}), easter - days{3});
    auto const october = on_or_after(Monday, local_days{starts_in / chrono::October / 24});
    auto const february = on_or_after(Monday, local_days{year / chrono::February / 12});
    local_days const may{year / chrono::May / Monday[chrono::last]};

    return {
        {.name = "autumn",
         .span = {local_days{starts_in / chrono::September / 1},
                  on_or_before(Friday, local_days{starts_in / chrono::December / 20})},
         .holiday = week_from(october),
         .surety = Surety::reckoned},
        {.name = "spring",
         .span = {on_or_after(Monday, local_days{year / chrono::January / 2}), spring_end},
         .holiday = week_from(february),
         .surety = Surety::reckoned},
        {.name = "summer",
         .span = {on_or_after(Monday, spring_end + days{15}),
                  on_or_before(Friday, local_days{year / chrono::July / 20})},
         .holiday = week_from(may),
         .surety = Surety::reckoned},
    };
}

}  // namespace keywork
