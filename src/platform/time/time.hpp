// Instants, London dates, and the only door to the real clock.
//
// An instant is std::chrono::sys_seconds (UTC); a calendar date is std::chrono::local_days. Only
// this folder knows of London. Rules and operations are given `now` or `today`.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace keywork {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;
using sys_milliseconds = std::chrono::sys_time<std::chrono::milliseconds>;

/// The clock of the running program: the real one, or one that stands where a test put it.
class Clock {
public:
    static Clock real();
    static Clock standing_at(sys_seconds instant);

    sys_milliseconds now_milliseconds() const;
    sys_seconds now() const;

private:
    std::optional<sys_seconds> standing_at_;  // none: the real clock
};

/// The London date and time of an instant, and back. A time that does not exist (clocks go
/// forward) becomes the same distance after the change; one that happens twice is the first.
local_seconds london_time(sys_seconds instant);
local_days london_day(sys_seconds instant);
sys_seconds from_london(local_seconds time);
/// The last second of a London day, as an instant.
sys_seconds end_of(local_days day);
/// The first second of a London day, as an instant.
sys_seconds start_of(local_days day);

/// How they are stored: 2026-03-28T22:30:00Z and 2026-03-28.
std::string to_text(sys_seconds instant);
std::string to_text(local_days day);
std::optional<sys_seconds> instant_from_text(std::string_view text);
std::optional<local_days> day_from_text(std::string_view text);

/// How they are shown (design guide, section 11), in London.
std::string in_words(local_days day);             // 24 November 2026
std::string in_words_with_weekday(local_days day);  // Tuesday 24 November 2026
std::string in_short_words(local_days day);       // 24 Nov
std::string time_in_words(sys_seconds instant);   // 5:30pm, noon, midnight, 7pm
std::string in_words(sys_seconds instant);        // 28 March 2026 at 10:30pm
/// Wed 7:40pm within six days of now, else Fri 4 Dec; over half a year away, Fri 4 Dec 2026.
std::string in_near_words(sys_seconds instant, sys_seconds now);
/// "1 day 3 hours", "4 days", "25 minutes", "less than a minute": whole units, rounded down, hours
/// only under three days; the same for a length that has passed.
std::string length_in_words(seconds length);

/// What people type. None when it cannot be read; never a guess between two readings.
/// Days: 7/9/2026, 7 September 2026, 7 Sep 26, 2026-09-07, today, yesterday, tomorrow; the day is
/// before the month unless the month is a word or the year comes first. Years 1900 to 2199. A
/// midnight after the date (00:00:00), as programs write it, is passed over.
/// Two-digit years are the century that makes the date nearest to `today` and not more than 20
/// years ahead.
std::optional<local_days> read_day(std::string_view typed, local_days today);
/// Times: 7:40pm, 19:40, 1940, 7pm, 7.40 pm, noon, midnight, now. Minutes since midnight. Without
/// am or pm the hour has two digits (07:40): 7:40 could be either half of the day.
std::optional<minutes> read_time(std::string_view typed, minutes now);

}  // namespace keywork
