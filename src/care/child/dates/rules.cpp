#include "care/child/dates/dates.hpp"

#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::dates {
namespace {

struct KindSaid {
    Kind kind;
    std::string_view text;
    std::string_view words;
};
constexpr KindSaid kinds_said[] = {
    {Kind::loss, "loss", "A loss or a death"},
    {Kind::move, "move", "A move or a goodbye"},
    {Kind::care, "care", "Coming into care, or court"},
    {Kind::birthday, "birthday", "A birthday of somebody who matters"},
    {Kind::family_time, "family_time", "Family time, or a day it was promised"},
    {Kind::celebration, "celebration", "Something to celebrate"},
    {Kind::faith, "faith", "A festival or holy day"},
    {Kind::other, "other", "Another day that matters"},
};

KindSaid const& said_of(Kind kind)
{
    auto const found = std::ranges::find(kinds_said, kind, &KindSaid::kind);
    expects(found != std::end(kinds_said));
    return *found;
}

local_days in_year(std::chrono::year_month_day first, std::chrono::year year)
{
    auto const day = year / first.month() / first.day();
    if (day.ok()) return local_days{day};
    return local_days{year / first.month() / std::chrono::last};
}

}  // namespace

std::string_view to_text(Kind kind) { return said_of(kind).text; }
std::string_view in_words(Kind kind) { return said_of(kind).words; }

std::optional<Kind> kind_from_text(std::string_view text)
{
    auto const found = std::ranges::find(kinds_said, text, &KindSaid::text);
    if (found == std::end(kinds_said)) return std::nullopt;
    return found->kind;
}

std::optional<local_days> next_on(SignificantDate const& date, local_days from)
{
    if (date.on >= from) return date.on;
    if (!date.yearly) return std::nullopt;
    std::chrono::year_month_day const first{date.on};
    auto const year = std::chrono::year_month_day{from}.year();
    auto const this_year = in_year(first, year);
    return this_year >= from ? this_year : in_year(first, year + std::chrono::years{1});
}

bool is_prompted(SignificantDate const& date, local_days on)
{
    auto const next = next_on(date, on);
    return next && *next - on <= days{date.prompt_days};
}

SignificantDate own_birthday(std::string_view known_as, local_days born_on)
{
    SignificantDate birthday;
    birthday.on = born_on;
    birthday.words = fmt::format("{}’s birthday", known_as);
    return birthday;
}

std::string until_in_words(local_days next, local_days today)
{
    auto const ahead = (next - today).count();
    if (ahead == 0) return "today";
    return ahead == 1 ? "tomorrow" : fmt::format("in {} days", ahead);
}

std::string years_in_words(SignificantDate const& date, local_days next)
{
    auto const years = (std::chrono::year_month_day{next}.year() -
                        std::chrono::year_month_day{date.on}.year()).count();
    if (years < 1) return {};
    return years == 1 ? "1 year" : fmt::format("{} years", years);
}

}  // namespace keywork::dates
