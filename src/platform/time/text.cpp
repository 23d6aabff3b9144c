// How instants and dates are stored.
#include "platform/expects.hpp"
#include "platform/time/time.hpp"

#include <algorithm>

namespace keywork {
namespace {

namespace chrono = std::chrono;

/// Writes `number` with leading zeros into `width` characters from `at`.
void put(std::string& text, std::size_t at, std::size_t width, unsigned number)
{
    for (std::size_t i = at + width; i-- > at; number /= 10)
        text[i] = static_cast<char>('0' + number % 10);
}

/// The number that text[at, at + width) spells; none if it holds anything but digits.
std::optional<unsigned> number_at(std::string_view text, std::size_t at, std::size_t width)
{
    unsigned number = 0;
    for (char const c : text.substr(at, width)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

void put_day(std::string& text, chrono::year_month_day day)
{
    expects(day.year() >= chrono::year{0} && day.year() <= chrono::year{9999});
    put(text, 0, 4, static_cast<unsigned>(static_cast<int>(day.year())));
    put(text, 5, 2, static_cast<unsigned>(day.month()));
    put(text, 8, 2, static_cast<unsigned>(day.day()));
}

}  // namespace

std::string to_text(sys_seconds instant)
{
    auto const day = chrono::floor<days>(instant);
    chrono::hh_mm_ss const time{instant - day};
    std::string text = "0000-00-00T00:00:00Z";
    put_day(text, chrono::year_month_day{day});
    put(text, 11, 2, static_cast<unsigned>(time.hours().count()));
    put(text, 14, 2, static_cast<unsigned>(time.minutes().count()));
    put(text, 17, 2, static_cast<unsigned>(time.seconds().count()));
    return text;
}

std::string to_text(local_days day)
{
    std::string text = "0000-00-00";
    put_day(text, chrono::year_month_day{day});
    return text;
}

std::optional<local_days> day_from_text(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = number_at(text, 0, 4);
    auto const month = number_at(text, 5, 2);
    auto const day = number_at(text, 8, 2);
    if (!year || !month || !day) return std::nullopt;
    chrono::year_month_day const date{chrono::year{static_cast<int>(*year)},
                                      chrono::month{*month}, chrono::day{*day}};
    if (!date.ok()) return std::nullopt;
    return local_days{date};
}

std::optional<sys_seconds> instant_from_text(std::string_view text)
{
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != 'Z')
        return std::nullopt;
    auto const day = day_from_text(text.substr(0, 10));
    auto const hour = number_at(text, 11, 2);
    auto const minute = number_at(text, 14, 2);
    auto const second = number_at(text, 17, 2);
    if (!day || !hour || !minute || !second) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return sys_seconds{day->time_since_epoch()} + hours{*hour} + minutes{*minute} +
           seconds{*second};
}

}  // namespace keywork
