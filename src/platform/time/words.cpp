// How dates, times and lengths of time are shown (design guide, section 11).
#include "platform/time/time.hpp"

#include <fmt/core.h>

#include <array>

namespace keywork {
namespace {

namespace chrono = std::chrono;

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekday_names{
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

std::string_view month_name(chrono::year_month_day date)
{
    return month_names[static_cast<unsigned>(date.month()) - 1];
}

std::string_view weekday_name(local_days day)
{
    return weekday_names[chrono::weekday{day}.c_encoding()];
}

/// 5:30pm, noon, midnight, 7pm from the time since midnight.
std::string clock_words(seconds since_midnight)
{
    auto const total = chrono::floor<minutes>(since_midnight);
    if (total == minutes{0}) return "midnight";
    if (total == hours{12}) return "noon";
    auto const hour = chrono::floor<hours>(total).count();
    auto const minute = (total % hours{1}).count();
    auto const shown_hour = hour % 12 == 0 ? 12 : hour % 12;
    std::string_view const half = hour < 12 ? "am" : "pm";
    if (minute == 0) return fmt::format("{}{}", shown_hour, half);
    return fmt::format("{}:{:02}{}", shown_hour, minute, half);
}

std::string count_of(long long number, std::string_view unit)
{
    return fmt::format("{} {}{}", number, unit, number == 1 ? "" : "s");
}

/// "1 day 3 hours", or "1 day" when there are no whole hours over.
std::string two_units(std::string larger, long long over, std::string_view unit)
{
    if (over == 0) return larger;
    return larger + " " + count_of(over, unit);
}

}  // namespace

std::string in_words(local_days day)
{
    chrono::year_month_day const date{day};
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), month_name(date),
                       static_cast<int>(date.year()));
}

std::string in_words_with_weekday(local_days day)
{
    return fmt::format("{} {}", weekday_name(day), in_words(day));
}

std::string in_short_words(local_days day)
{
    chrono::year_month_day const date{day};
    return fmt::format("{} {}", static_cast<unsigned>(date.day()),
                       month_name(date).substr(0, 3));
}

std::string time_in_words(sys_seconds instant)
{
    auto const time = london_time(instant);
    return clock_words(time - chrono::floor<days>(time));
}

std::string in_words(sys_seconds instant)
{
    return fmt::format("{} at {}", in_words(london_day(instant)), time_in_words(instant));
}

std::string in_near_words(sys_seconds instant, sys_seconds now)
{
    auto const day = london_day(instant);
    auto const away = chrono::abs(day - london_day(now));
    auto const weekday = weekday_name(day).substr(0, 3);
    if (away <= days{6}) return fmt::format("{} {}", weekday, time_in_words(instant));
    auto const words = fmt::format("{} {}", weekday, in_short_words(day));
    if (away <= days{183}) return words;
    return fmt::format("{} {}", words,
                       static_cast<int>(chrono::year_month_day{day}.year()));
}

std::string length_in_words(seconds length)
{
    auto const whole = chrono::abs(length);
    if (whole < minutes{1}) return "less than a minute";
    if (whole < hours{1}) return count_of(chrono::floor<minutes>(whole).count(), "minute");
    if (whole < days{1})
        return two_units(count_of(chrono::floor<hours>(whole).count(), "hour"),
                         chrono::floor<minutes>(whole % hours{1}).count(), "minute");
    auto const whole_days = count_of(chrono::floor<days>(whole).count(), "day");
    if (whole >= days{3}) return whole_days;
    return two_units(whole_days, chrono::floor<hours>(whole % days{1}).count(), "hour");
}

}  // namespace keywork
