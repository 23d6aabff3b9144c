// Duties in the order in which they are due.
#include "care/clock/duty.hpp"

#include <algorithm>

namespace keywork::clock {
namespace {

/// For a duty whose clock law/ has no longer: it stays on the list, by its id and without a date.
LawClock const& a_clock_that_is_gone()
{
    static LawClock const gone{
        .id = "", .settings = {}, .short_title = "A deadline that is no longer listed",
        .starts_when = "", .duty = "", .due_words = "", .due_code = "NONE",
        .due = {{NoFixedTime{}}}, .level = LawLevel::local_policy, .time_from = TimeFrom::ours,
        .asks = Asks::act, .start_counts = StartCounts::no, .responsible = "", .source = "",
        .confidence = "", .checked_against = "",
        .law_line = "This deadline is no longer in the list of deadlines.", .reading = "",
        .note = ""};
    return gone;
}

sys_seconds order_of(DueDuty const& due) { return due.due ? due.due->at : sys_seconds::max(); }

}  // namespace

std::vector<DueDuty> worked_out(std::vector<Duty> duties, Clocks const& clocks,
                                Calendars const& calendars, sys_seconds now)
{
    std::vector<DueDuty> list;
    list.reserve(duties.size());
    for (Duty& duty : duties) {
        auto const* found = clocks.find(duty.clock);
        auto const& clock = found ? *found : a_clock_that_is_gone();
        auto const until = due(clock, duty.facts, calendars);
        auto const where = standing(clock, duty.facts, until, now);
        list.push_back({std::move(duty), &clock, until, where});
    }
    std::ranges::stable_sort(list, {}, order_of);
    return list;
}

TimeLeft time_left(DueDuty const& due, sys_seconds now)
{
    if (due.standing == Standing::overdue) return TimeLeft::late;
    if (!due.due) return TimeLeft::no_date;
    auto const today = london_day(now);
    auto const on = london_day(due.due->at);
    if (on <= today) return TimeLeft::today;
    return on <= today + days{7} ? TimeLeft::this_week : TimeLeft::later;
}

std::string_view group_in_words(TimeLeft group)
{
    switch (group) {
    case TimeLeft::late: return "Late";
    case TimeLeft::today: return "Today";
    case TimeLeft::this_week: return "In the next 7 days";
    case TimeLeft::later: return "Later";
    case TimeLeft::no_date: return "No date yet";
    }
    return "";
}

}  // namespace keywork::clock
