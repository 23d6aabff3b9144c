// School days: the days on which one school is open to its pupils. Not the same calendar as working
// days: a duty in school days stands still in the holidays.
//
// A school's terms are known for some school years. Elsewhere weekdays that are not bank holidays
// are counted, which comes too early rather than too late, and the answer says it is reckoned.
#pragma once

#include "care/calendar/working_days.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork {

/// A run of days, both ends included.
struct DaySpan {
    local_days first_on;
    local_days last_on;
    bool holds(local_days day) const { return first_on <= day && day <= last_on; }
    bool overlaps(DaySpan const& other) const
    {
        return first_on <= other.last_on && other.first_on <= last_on;
    }
    bool operator==(DaySpan const&) const = default;
};

struct SchoolTerm {
    std::string name;                // autumn, spring, summer, or as the school says
    DaySpan span;
    std::optional<DaySpan> holiday;  // in the middle of the term; none: the term has one half only
    Surety surety = Surety::known;
    bool operator==(SchoolTerm const&) const = default;
};

/// Half a term, or the whole of a term without a holiday in it.
struct HalfTerm {
    DaySpan span;
    Surety surety;
    bool operator==(HalfTerm const&) const = default;
};

/// The school year of a day: 1 September to 31 August.
DaySpan school_year_of(local_days day);

class SchoolCalendar {
public:
    /// A school of which nothing is known.
    SchoolCalendar() = default;
    /// terms    of whole school years; a year with fewer than three is known only from the first
    ///          of them to the last
    /// closed   days in term on which the school is shut to pupils, training days among them
    /// working  for bank holidays, on which no school is open
    SchoolCalendar(std::vector<SchoolTerm> terms, std::vector<DaySpan> closed,
                   WorkingCalendar working);

    bool is_school_day(local_days day) const;
    /// Known where both the terms and the bank holidays of the day are.
    Surety surety_of(local_days day) const;

    /// The n-th school day after `day`, which is day 0 and need not be a school day itself.
    CountedDay after(local_days day, int n) const;
    CountedDay before(local_days day, int n) const;
    /// The last school day of a run of days; its last day when it has none.
    local_days last_school_day(DaySpan span) const;

    /// The terms of the school year that begins in September of `starts_in`: those known, and
    /// reckoned ones in the place of those that are not.
    std::vector<SchoolTerm> terms_of_year(std::chrono::year starts_in) const;
    /// The term that a day is in, its half-term holiday included; none between terms.
    std::optional<SchoolTerm> term_of(local_days day) const;
    /// The first term that begins after a day.
    SchoolTerm next_term(local_days day) const;
    /// The half term that a day is in; none in a holiday.
    std::optional<HalfTerm> half_term_of(local_days day) const;
    HalfTerm next_half_term(local_days day) const;

    /// Whether a week, Monday to Sunday, that holds `day` has a school day in it.
    bool is_school_week(local_days day) const;

private:
    CountedDay count(local_days day, int n, days step) const;
    bool knows_terms_of(local_days day) const;
    bool is_open_weekday(local_days day) const;
    std::vector<HalfTerm> half_terms_around(local_days day) const;

    std::vector<SchoolTerm> terms_;  // by first day
    std::vector<DaySpan> closed_;
    WorkingCalendar working_;
};

/// Three terms as schools in England usually have them, each ending early rather than late.
/// source   our own reckoning; compared in the test with the published terms of 2022 to 2027
std::vector<SchoolTerm> reckoned_terms(std::chrono::year starts_in);

}  // namespace keywork
