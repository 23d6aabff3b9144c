// The calendars that deadlines are counted on: working days, and the school days of each school or
// area whose terms are known. Read from law/ at start.
#pragma once

#include "care/calendar/school_days.hpp"
#include "care/calendar/working_days.hpp"
#include "platform/outcome.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace keywork {

struct Calendars {
    WorkingCalendar working;
    /// By the name in the column `area` of law/term-dates.csv (setting.term_dates).
    std::map<std::string, SchoolCalendar, std::less<>> schools;
    /// Bank holidays without terms: what every area that is not listed is counted on.
    SchoolCalendar unknown_school;

    SchoolCalendar const& school(std::string_view area) const;
};

/// Reads law/bank-holidays.csv and law/term-dates.csv, given as their whole text.
/// refused  Invalid with one problem a fault: file:line, what is wrong and what to put
Outcome<Calendars> read_calendars(std::string_view bank_holidays, std::string_view term_dates);

}  // namespace keywork
