// Working days in England and Wales: not a Saturday, a Sunday or a bank holiday.
//
// Official bank holidays stand in law/bank-holidays.csv for some years. Outside those years they
// are reckoned from the standing rules, and every answer that rests on one says so.
#pragma once

#include "platform/time/time.hpp"

#include <cstdint>
#include <set>
#include <vector>

namespace keywork {

/// Whether an answer rests on dates that somebody published or entered, or on our own reckoning.
enum class Surety : std::uint8_t { known, reckoned };

/// The surety of an answer that rests on two others.
constexpr Surety both(Surety one, Surety other)
{
    return one == Surety::known ? other : Surety::reckoned;
}

/// The day that counting led to.
struct CountedDay {
    local_days day;
    Surety surety;
    bool operator==(CountedDay const&) const = default;
};

/// Easter Sunday of the Gregorian calendar.
local_days easter_sunday(std::chrono::year year);

/// The bank holidays that the standing rules give for a year in England and Wales: eight days, with
/// their substitutes when New Year's Day, Christmas Day or Boxing Day falls on a weekend. Holidays
/// of a single occasion are not among them.
/// source   Banking and Financial Dealings Act 1971 Sch 1 and yearly proclamations, from memory;
///          tested against the published dates of 2012 to 2028
std::vector<local_days> reckoned_bank_holidays(std::chrono::year year);

class WorkingCalendar {
public:
    /// Knows no year: everything is reckoned.
    WorkingCalendar() = default;
    /// published   official bank holidays of whole years, without a gap between first and last
    explicit WorkingCalendar(std::vector<local_days> const& published);

    /// Christmas Day, Boxing Day and Good Friday are never working days, listed or not.
    bool is_working(local_days day) const;
    bool is_bank_holiday(local_days day) const;

    /// The n-th working day after `day`, which is day 0 and need not be a working day itself.
    /// n = 0 is `day`.
    CountedDay after(local_days day, int n) const;
    /// The n-th working day before `day`.
    CountedDay before(local_days day, int n) const;
    /// The n-th working day of a month, n from 1.
    CountedDay in_month(std::chrono::year_month month, int n) const;

    /// Whether the day's bank holidays are published ones.
    Surety surety_of(local_days day) const;

private:
    CountedDay count(local_days day, int n, days step) const;

    std::set<local_days> published_;
    std::chrono::year first_year_{0};
    std::chrono::year last_year_{0};  // before first_year_ + 1 only when nothing is published
};

}  // namespace keywork
