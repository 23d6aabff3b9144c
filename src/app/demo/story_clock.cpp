#include "app/demo/story_clock.hpp"

#include "care/child/child.hpp"

#include <fmt/core.h>

#include <charconv>

namespace keywork::app::demo {
namespace {

/// A number with its sign at the start of `text`, which is taken off it.
std::optional<int> take_number(std::string_view& text)
{
    auto from = text;
    if (from.starts_with('+')) from.remove_prefix(1);
    int number = 0;
    auto const read = std::from_chars(from.data(), from.data() + from.size(), number);
    if (read.ec != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return number;
}

bool take(std::string_view& text, char letter)
{
    if (!text.starts_with(letter)) return false;
    text.remove_prefix(1);
    return true;
}

/// "-2h43m", "+15m", "-6h": whole, or none.
std::optional<minutes> length_in(std::string_view text)
{
    bool const back = text.starts_with('-');
    auto const first = take_number(text);
    if (!first) return std::nullopt;
    minutes length{0};
    if (take(text, 'h')) {
        length = hours{*first};
        if (text.empty()) return length;
        auto const rest = take_number(text);
        if (!rest || *rest < 0 || !take(text, 'm') || !text.empty()) return std::nullopt;
        return length + minutes{back ? -*rest : *rest};
    }
    if (!take(text, 'm') || !text.empty()) return std::nullopt;
    return minutes{*first};
}

bool is_weekend(local_days day)
{
    std::chrono::weekday const weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

}  // namespace

local_days StoryClock::weekday_back(int steps) const
{
    auto day = today_;
    while (is_weekend(day)) day -= days{1};
    auto const one = steps < 0 ? days{-1} : days{1};
    for (int left = steps < 0 ? -steps : steps; left > 0; --left) {
        do day += one;
        while (is_weekend(day));
    }
    return day;
}

std::optional<local_days> StoryClock::day(std::string_view told) const
{
    auto const number = take_number(told);
    if (!number) return std::nullopt;
    if (told == "d") return today_ + days{*number};
    if (told == "w") return weekday_back(*number);
    return std::nullopt;
}

std::optional<sys_seconds> StoryClock::instant(std::string_view told) const
{
    if (told == "now") return now_;
    if (told.starts_with("shift")) {
        auto const length = length_in(told.substr(5));
        return length ? std::optional{shift_.starts_at + *length} : std::nullopt;
    }
    if (auto const length = length_in(told))
        return std::chrono::floor<minutes>(now_) + *length;
    auto const space = told.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    auto const on = day(told.substr(0, space));
    auto const at = read_time(told.substr(space + 1), minutes{0});
    if (!on || !at) return std::nullopt;
    return from_london(local_seconds{*on} + *at);
}

std::optional<local_days> StoryClock::born_on(int age, std::string_view month_and_day) const
{
    auto const year = static_cast<int>(std::chrono::year_month_day{today_}.year()) - age;
    auto const born = day_from_text(fmt::format("{}-{}", year, month_and_day));
    if (!born || age_on(*born, today_) == age) return born;
    return day_from_text(fmt::format("{}-{}", year - 1, month_and_day));
}

}  // namespace keywork::app::demo
