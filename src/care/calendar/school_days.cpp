#include "care/calendar/school_days.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork {
namespace {

namespace chrono = std::chrono;
using chrono::year_month_day;

/// Fewer terms than this and a school year is not wholly known.
constexpr std::size_t terms_of_a_whole_year = 3;

chrono::year starting_year(local_days day)
{
    return year_month_day{school_year_of(day).first_on}.year();
}

void add_halves(SchoolTerm const& term, std::vector<HalfTerm>& halves)
{
    if (!term.holiday) {
        halves.push_back({term.span, term.surety});
        return;
    }
    halves.push_back({{term.span.first_on, term.holiday->first_on - days{1}}, term.surety});
    halves.push_back({{term.holiday->last_on + days{1}, term.span.last_on}, term.surety});
}

}  // namespace

DaySpan school_year_of(local_days day)
{
    auto year = year_month_day{day}.year();
    if (day < local_days{year / chrono::September / 1}) --year;
    return {local_days{year / chrono::September / 1},
            local_days{(year + chrono::years{1}) / chrono::August / 31}};
}

SchoolCalendar::SchoolCalendar(std::vector<SchoolTerm> terms, std::vector<DaySpan> closed,
                               WorkingCalendar working)
    : terms_{std::move(terms)}, closed_{std::move(closed)}, working_{std::move(working)}
{
    std::ranges::sort(terms_, {}, [](SchoolTerm const& term) { return term.span.first_on; });
}

bool SchoolCalendar::knows_terms_of(local_days day) const
{
    auto const year = school_year_of(day);
    std::optional<DaySpan> known;
    std::size_t terms = 0;
    for (SchoolTerm const& term : terms_) {
        if (!year.holds(term.span.first_on)) continue;
        ++terms;
        if (!known) known = term.span;
        known->last_on = std::max(known->last_on, term.span.last_on);
    }
    return terms >= terms_of_a_whole_year || (known && known->holds(day));
}

Surety SchoolCalendar::surety_of(local_days day) const
{
    return knows_terms_of(day) ? working_.surety_of(day) : Surety::reckoned;
}

bool SchoolCalendar::is_open_weekday(local_days day) const
{
    auto const holds_day = [&](DaySpan const& span) { return span.holds(day); };
    return working_.is_working(day) && std::ranges::none_of(closed_, holds_day);
}

bool SchoolCalendar::is_school_day(local_days day) const
{
    if (!is_open_weekday(day)) return false;
    for (SchoolTerm const& term : terms_)
        if (term.span.holds(day)) return !term.holiday || !term.holiday->holds(day);
    return !knows_terms_of(day);
}

CountedDay SchoolCalendar::count(local_days day, int n, days step) const
{
    expects(n >= 0);
    CountedDay counted{day, Surety::known};
    while (n > 0) {
        counted.day += step;
        counted.surety = both(counted.surety, surety_of(counted.day));
        if (is_school_day(counted.day)) --n;
    }
    return counted;
}

CountedDay SchoolCalendar::after(local_days day, int n) const { return count(day, n, days{1}); }
CountedDay SchoolCalendar::before(local_days day, int n) const { return count(day, n, days{-1}); }

local_days SchoolCalendar::last_school_day(DaySpan span) const
{
    for (auto day = span.last_on; day >= span.first_on; day -= days{1})
        if (is_school_day(day)) return day;
    return span.last_on;
}

std::vector<SchoolTerm> SchoolCalendar::terms_of_year(chrono::year starts_in) const
{
    auto const year = school_year_of(local_days{starts_in / chrono::September / 1});
    std::vector<SchoolTerm> terms;
    for (SchoolTerm const& term : terms_)
        if (year.holds(term.span.first_on)) terms.push_back(term);
    if (terms.size() >= terms_of_a_whole_year) return terms;

    auto const known = terms;
    for (SchoolTerm const& reckoned : reckoned_terms(starts_in)) {
        auto const overlaps = [&](SchoolTerm const& term) {
            return term.span.overlaps(reckoned.span);
        };
        if (std::ranges::none_of(known, overlaps)) terms.push_back(reckoned);
    }
    std::ranges::sort(terms, {}, [](SchoolTerm const& term) { return term.span.first_on; });
    return terms;
}

std::optional<SchoolTerm> SchoolCalendar::term_of(local_days day) const
{
    for (SchoolTerm const& term : terms_of_year(starting_year(day)))
        if (term.span.holds(day)) return term;
    return std::nullopt;
}

SchoolTerm SchoolCalendar::next_term(local_days day) const
{
    for (auto year = starting_year(day);; ++year)
        for (SchoolTerm const& term : terms_of_year(year))
            if (term.span.first_on > day) return term;
}

std::vector<HalfTerm> SchoolCalendar::half_terms_around(local_days day) const
{
    std::vector<HalfTerm> halves;
    auto const year = starting_year(day);
    for (SchoolTerm const& term : terms_of_year(year)) add_halves(term, halves);
    for (SchoolTerm const& term : terms_of_year(year + chrono::years{1})) add_halves(term, halves);
    return halves;
}

std::optional<HalfTerm> SchoolCalendar::half_term_of(local_days day) const
{
    for (HalfTerm const& half : half_terms_around(day))
        if (half.span.holds(day)) return half;
    return std::nullopt;
}

HalfTerm SchoolCalendar::next_half_term(local_days day) const
{
    auto const halves = half_terms_around(day);
    auto const next = std::ranges::find_if(
        halves, [&](HalfTerm const& half) { return half.span.first_on > day; });
    expects(next != halves.end());  // the year after always has terms, known or reckoned
    return *next;
}

bool SchoolCalendar::is_school_week(local_days day) const
{
    auto const monday = day - (chrono::weekday{day} - chrono::Monday);
    for (auto each = monday; each < monday + days{7}; each += days{1})
        if (is_school_day(each)) return true;
    return false;
}

}  // namespace keywork
