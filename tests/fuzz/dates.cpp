#include "tests/fuzz/target.hpp"

#include "care/postcode/postcode.hpp"
#include "platform/expects.hpp"
#include "platform/time/time.hpp"

namespace keywork::fuzz {
namespace {

constexpr local_days today{std::chrono::year{2026} / 11 / 24};

bool take_day(std::string_view line)
{
    auto const day = read_day(line, today);
    if (!day) return false;
    std::chrono::year_month_day const date{*day};
    expects(date.year() >= std::chrono::year{1900} && date.year() <= std::chrono::year{2199});
    // However it is shown or stored, it is the same day.
    expects(read_day(in_words(*day), today) == day);
    expects(read_day(to_text(*day), today) == day);
    expects(day_from_text(to_text(*day)) == day);
    return true;
}

bool take_time(std::string_view line)
{
    auto const time = read_time(line, minutes{615});
    if (!time) return false;
    expects(*time >= minutes{0} && *time < hours{24});
    return true;
}

bool take_stored(std::string_view line)
{
    auto const day = day_from_text(line);
    if (day) expects(to_text(*day) == line);
    auto const instant = instant_from_text(line);
    if (instant) expects(to_text(*instant) == line);
    return day || instant;
}

bool take_postcode(std::string_view line)
{
    auto const postcode = read_postcode(line);
    if (postcode) expects(read_postcode(*postcode) == postcode);
    return postcode.has_value();
}

}  // namespace

Found take_dates(std::string_view bytes)
{
    bool any = false;
    while (!bytes.empty()) {
        auto const line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
        for (auto* const take : {take_day, take_time, take_stored, take_postcode})
            any = take(line) || any;
    }
    return any ? Found::read : Found::refused;
}

}  // namespace keywork::fuzz
