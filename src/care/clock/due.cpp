// due(): one function for each way of counting.
#include "care/clock/rules.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::clock {
namespace {

namespace chrono = std::chrono;
using chrono::year_month_day;

/// What every way of counting may look at.
struct Known {
    LawClock const& clock;
    Facts const& facts;
    WorkingCalendar const& working;
    SchoolCalendar const& school;

    local_days start() const { return london_day(facts.started_at); }
};

Due by_end_of(local_days day, Surety surety = Surety::known)
{
    return {end_of(day), day, surety};
}
Due by_end_of(CountedDay counted) { return by_end_of(counted.day, counted.surety); }
Due by_instant(sys_seconds at) { return {at, std::nullopt, Surety::known}; }

/// The same day number, or the last day of the month where it has none (law/README.md).
local_days months_later(local_days day, chrono::months number)
{
    auto const date = year_month_day{day} + number;
    return local_days{date.ok() ? date : date.year() / date.month() / chrono::last};
}

std::optional<local_days> counted_from(From from, Facts const& facts)
{
    switch (from) {
    case From::start: return london_day(facts.started_at);
    case From::before_event:
        return facts.event_at ? std::optional{london_day(*facts.event_at)} : std::nullopt;
    case From::birth: return facts.born_on;
    case From::death: return facts.died_on;
    case From::last_entry: return facts.last_entry_on;
    }
    return std::nullopt;
}

CountedDay days_away(local_days from, Counted const& rule, Known const& known)
{
    bool const back = rule.from == From::before_event;
    auto const signed_number = back ? -rule.number : rule.number;
    switch (rule.counts) {
    case Counts::calendar_days: return {from + days{signed_number}, Surety::known};
    case Counts::weeks: return {from + days{7 * signed_number}, Surety::known};
    case Counts::months:
        return {months_later(from, chrono::months{signed_number}), Surety::known};
    case Counts::years:
        return {months_later(from, chrono::months{12 * signed_number}), Surety::known};
    case Counts::working_days:
        return back ? known.working.before(from, rule.number)
                    : known.working.after(from, rule.number);
    case Counts::school_days:
        return back ? known.school.before(from, rule.number)
                    : known.school.after(from, rule.number);
    case Counts::minutes:
    case Counts::hours: break;
    }
    expects(false);  // hours and minutes are added to an instant, never to a day
    return {from, Surety::known};
}

std::optional<Due> due_by(Counted const& rule, Known const& known)
{
    bool const elapsed = rule.counts == Counts::hours || rule.counts == Counts::minutes;
    if (elapsed && (rule.from == From::start || rule.from == From::before_event)) {
        // Added to the instant, so that a night when the clocks change is no longer or shorter.
        auto const length = rule.counts == Counts::hours ? seconds{hours{rule.number}}
                                                         : seconds{minutes{rule.number}};
        if (rule.from == From::start) return by_instant(known.facts.started_at + length);
        if (!known.facts.event_at) return std::nullopt;
        return by_instant(*known.facts.event_at - length);
    }
    auto const from = counted_from(rule.from, known.facts);
    if (!from || elapsed) return std::nullopt;
    return by_end_of(days_away(*from, rule, known));
}

std::optional<Due> due_by(DayAndTime const& rule, Known const& known)
{
    auto const time = known.start() + days{rule.number} + rule.time;
    // A limit cannot lie before its start: what starts after it is due at once.
    return by_instant(std::max(from_london(time), known.facts.started_at));
}

std::optional<Due> due_by(AtMoment const& rule, Known const& known)
{
    auto const& facts = known.facts;
    switch (rule.moment) {
    case Moment::event: return by_instant(facts.event_at.value_or(facts.started_at));
    case Moment::schedule:
        if (!facts.event_at) return std::nullopt;
        return by_end_of(london_day(*facts.event_at));
    case Moment::session:
    case Moment::afternoon_session:
    case Moment::shift:
        if (facts.event_at) return by_instant(*facts.event_at);
        return by_end_of(known.start(), Surety::reckoned);
    }
    return std::nullopt;
}

Due due_in_term(Known const& known)
{
    auto const day = known.start();
    auto const term = known.school.term_of(day);
    bool const served = known.clock.start_counts == StartCounts::yes;
    auto const owed = term && !served ? *term : known.school.next_term(day);
    return by_end_of(known.school.last_school_day(owed.span), owed.surety);
}

Due due_in_half_term(Known const& known)
{
    auto const day = known.start();
    auto const half = known.school.half_term_of(day);
    bool const served = known.clock.start_counts == StartCounts::yes;
    auto const owed = half && !served ? *half : known.school.next_half_term(day);
    return by_end_of(known.school.last_school_day(owed.span), owed.surety);
}

Due due_in_school_year(Known const& known)
{
    auto year = year_month_day{school_year_of(known.start()).first_on}.year();
    auto last = known.school.terms_of_year(year).back();
    bool const served = known.clock.start_counts == StartCounts::yes;
    if (served || last.span.last_on < known.start())
        last = known.school.terms_of_year(++year).back();
    return by_end_of(known.school.last_school_day(last.span), last.surety);
}

std::optional<Due> due_by(OnceIn const& rule, Known const& known)
{
    switch (rule.period) {
    case Period::term: return due_in_term(known);
    case Period::half_term: return due_in_half_term(known);
    case Period::school_year: return due_in_school_year(known);
    }
    return std::nullopt;
}

local_days date_in(chrono::year year, chrono::month_day date)
{
    auto const day = year / date.month() / date.day();
    return local_days{day.ok() ? day : year / date.month() / chrono::last};
}

std::optional<Due> due_by(YearlyDate const& rule, Known const& known)
{
    if (known.facts.event_at)
        return by_end_of(
            date_in(year_month_day{london_day(*known.facts.event_at)}.year(), rule.date));
    auto const year = year_month_day{known.start()}.year();
    auto const this_year = date_in(year, rule.date);
    return by_end_of(this_year >= known.start() ? this_year
                                                : date_in(year + chrono::years{1}, rule.date));
}

std::optional<Due> due_by(RunningTotal const& rule, Known const& known)
{
    if (rule.of == TotalOf::school_days_in_a_school_year) return std::nullopt;
    // A duty that was started because the total was reached is due that day.
    if (known.facts.counted.empty()) return by_end_of(known.start());
    auto const reached = reached_on(rule, known.facts.counted, known.school);
    if (!reached) return std::nullopt;
    return by_end_of(*reached);
}

std::optional<Due> due_by(AtAge const& rule, Known const& known)
{
    if (!known.facts.born_on) return std::nullopt;
    year_month_day const born{*known.facts.born_on};
    auto const birthday = born + chrono::years{rule.years};
    // Born on 29 February: of age on 1 March, so that what must last till then is not cut short.
    return by_end_of(local_days{birthday});
}

std::optional<Due> due_by(InYearGroup const& rule, Known const& known)
{
    if (!known.facts.born_on) return std::nullopt;
    // Year 9 is the school year in which a child turns 14.
    auto const birthday = months_later(*known.facts.born_on, chrono::months{12 * (rule.year + 5)});
    return by_end_of(school_year_of(birthday).last_on);
}

std::optional<Due> due_by(AtPensionAge const&, Known const& known)
{
    if (!known.facts.event_at) return std::nullopt;
    return by_end_of(london_day(*known.facts.event_at));
}

std::optional<Due> due_by(NoFixedTime const&, Known const&) { return std::nullopt; }

std::optional<Due> due_by(InLaterMonth const& rule, Known const& known)
{
    year_month_day const start{known.start()};
    auto const month = start.year() / start.month() + chrono::months{rule.months};
    if (rule.working_day) return by_end_of(known.working.in_month(month, *rule.working_day));
    return by_end_of(local_days{month / chrono::last});
}

std::optional<Due> due_one_way(Way const& way, Known const& known)
{
    return std::visit([&](auto const& rule) { return due_by(rule, known); }, way);
}

}  // namespace

bool is_ours_to_set(LawClock const& clock)
{
    return clock.level == LawLevel::local_policy && clock.time_from == TimeFrom::ours;
}

DueRule const& rule_of(LawClock const& clock, Facts const& facts)
{
    return facts.own_due && is_ours_to_set(clock) ? *facts.own_due : clock.due;
}

std::optional<Due> due(LawClock const& clock, Facts const& facts, Calendars const& calendars)
{
    Known const known{clock, facts, calendars.working, calendars.school(facts.term_dates)};
    auto const& ways = rule_of(clock, facts).ways;
    if (facts.way && *facts.way < ways.size() && clock.asks != Asks::keep)
        return due_one_way(ways[*facts.way], known);

    std::optional<Due> taken;
    for (Way const& way : ways) {
        auto const found = due_one_way(way, known);
        if (clock.asks == Asks::keep) {
            if (!found) return std::nullopt;  // the later of them is not known
            if (!taken || found->at > taken->at) taken = found;
        } else if (found && (!taken || found->at < taken->at)) {
            taken = found;
        }
    }
    return taken;
}

namespace {

std::string_view missing(Counted const& rule)
{
    switch (rule.from) {
    case From::start: return "";
    case From::before_event: return "Add the date of the event";
    case From::birth: return "Add the date of birth";
    case From::death: return "Add the date of death";
    case From::last_entry: return "Add the date of the last entry";
    }
    return "";
}

std::string_view missing(Way const& way)
{
    if (auto const* counted = std::get_if<Counted>(&way)) return missing(*counted);
    if (auto const* at = std::get_if<AtMoment>(&way))
        return at->moment == Moment::schedule ? "Add the date from the schedule" : "";
    if (std::holds_alternative<RunningTotal>(way)) return "The number is not reached";
    if (std::holds_alternative<AtAge>(way) || std::holds_alternative<InYearGroup>(way))
        return "Add the date of birth";
    if (std::holds_alternative<AtPensionAge>(way)) return "Add the day of pension age";
    if (std::holds_alternative<NoFixedTime>(way)) return "No fixed time";
    return "";
}

}  // namespace

std::string_view why_no_date(LawClock const& clock, Facts const& facts)
{
    auto const& ways = rule_of(clock, facts).ways;
    if (facts.way && *facts.way < ways.size() && clock.asks != Asks::keep)
        return missing(ways[*facts.way]);
    for (Way const& way : ways)
        if (auto const words = missing(way); !words.empty()) return words;
    return "";
}

}  // namespace keywork::clock
