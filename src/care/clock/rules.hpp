// What follows from a clock and its facts. Pure: time and calendars are passed in.
#pragma once

#include "care/calendar/calendars.hpp"
#include "care/clock/clock.hpp"

namespace keywork::clock {

/// Whether an organisation may choose the time itself. Only where the whole rule is local policy:
/// what law, guidance, a return or a scheme asks is not ours to change, an alarm of ours included.
bool is_ours_to_set(LawClock const& clock);

/// How a duty is counted: by the organisation's own figure where there is one and it may have one.
DueRule const& rule_of(LawClock const& clock, Facts const& facts);

/// When a duty must be met.
///
/// returns  none where there is no date: no fixed time, a total not reached, or a fact that is not
///          known yet; why_no_date says which
/// source   law/README.md, "due"; the clock's own row for the reading taken
std::optional<Due> due(LawClock const& clock, Facts const& facts, Calendars const& calendars);

/// Why due() gave none, for the screen: "No fixed time", "Add the child's date of birth".
std::string_view why_no_date(LawClock const& clock, Facts const& facts);

/// Where it stands at `now`. Met, not applicable and exempted are facts and come first, in that
/// order; the rest follows from the time.
Standing standing(LawClock const& clock, Facts const& facts, Calendars const& calendars,
                  sys_seconds now, Warning const& warning = {});

/// The same, for a due date worked out already.
Standing standing(LawClock const& clock, Facts const& facts, std::optional<Due> const& due,
                  sys_seconds now, Warning const& warning = {});

/// Met, but after its time.
bool was_late(Facts const& facts, std::optional<Due> const& due);

/// How much of the time from start to due has gone, 0 to 1; 1 where there was no time at all.
double fraction_gone(Facts const& facts, Due const& due, sys_seconds now);

/// Only law can be broken: guidance, schemes and our own targets never read as a breach.
bool is_breach_of_law(LawLevel level);
/// The same for a clock, whose level may be law while its figure is ours.
bool is_breach_of_law(LawClock const& clock);

bool applies_in(LawClock const& clock, std::string_view profile);

/// A running total at the end of a day. Where school days are counted both numbers are in halves,
/// so that a suspension at lunchtime is 1 and 45 days are 90; else sessions or times.
struct Total {
    int sum;
    int limit;
};
Total total_on(RunningTotal const& rule, std::vector<Counting> const& counted, local_days day,
               SchoolCalendar const& school);

/// The first day on which a total reached its number (SUM-SD45: passed it); none when it never did.
std::optional<local_days> reached_on(RunningTotal const& rule,
                                     std::vector<Counting> const& counted,
                                     SchoolCalendar const& school);

}  // namespace keywork::clock
