#include "care/school_day/group/group.hpp"

#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::groups {
namespace {

struct KindName {
    Kind kind;
    std::string_view text;
    std::string_view words;
};
constexpr KindName kind_names[] = {
    {Kind::form_class, "class", "Class"},
    {Kind::nurture, "nurture", "Nurture group"},
    {Kind::reintegration, "reintegration", "Reintegration group"},
    {Kind::visiting, "visiting", "Visiting group"},
    {Kind::other, "other", "Other group"},
};
constexpr std::array<std::string_view, 7> weekday_names{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

KindName const& name_of(Kind kind)
{
    auto const found = std::ranges::find(kind_names, kind, &KindName::kind);
    expects(found != std::end(kind_names));
    return *found;
}

bool is_between(local_days day, local_days from_on, std::optional<local_days> const& until_on)
{
    return from_on <= day && (!until_on || *until_on >= day);
}

}  // namespace

std::string_view to_text(Kind kind) { return name_of(kind).text; }
std::string_view in_words(Kind kind) { return name_of(kind).words; }

std::optional<Kind> kind_from_text(std::string_view text)
{
    auto const found = std::ranges::find(kind_names, text, &KindName::text);
    if (found == std::end(kind_names)) return std::nullopt;
    return found->kind;
}

int weekday_of(local_days day)
{
    return static_cast<int>(std::chrono::weekday{day}.iso_encoding());
}

std::string_view weekday_in_words(int weekday)
{
    expects(weekday >= 1 && weekday <= 7);
    return weekday_names[static_cast<std::size_t>(weekday - 1)];
}

std::string weekdays_in_words(std::string_view weekdays)
{
    if (weekdays == "12345") return "Every day";
    std::string words;
    for (std::size_t at = 0; at < weekdays.size(); ++at) {
        if (at > 0) words += at + 1 == weekdays.size() ? " and " : ", ";
        words += weekday_in_words(weekdays[at] - '0');
    }
    return words;
}

bool holds_on(Period const& period, local_days day)
{
    return period.weekday == weekday_of(day) && is_between(day, period.from_on, period.until_on);
}

bool holds_on(GroupAdult const& adult, local_days day)
{
    return is_between(day, adult.from_on, adult.until_on);
}

bool is_member_on(Member const& member, local_days day)
{
    return is_between(day, member.from_on, member.until_on);
}

bool comes_on(Member const& member, local_days day)
{
    auto const weekday = static_cast<char>('0' + weekday_of(day));
    return is_member_on(member, day) && member.weekdays.find(weekday) != std::string::npos;
}

bool overlap(Period const& one, Period const& other)
{
    bool const days_meet = (!one.until_on || *one.until_on >= other.from_on) &&
                           (!other.until_on || *other.until_on >= one.from_on);
    return one.weekday == other.weekday && days_meet && one.starts < other.ends &&
           other.starts < one.ends;
}

std::string hours_in_words(Period const& period)
{
    auto const at = [&](minutes time) {
        return time_in_words(from_london(local_seconds{period.from_on} + time));
    };
    return fmt::format("{} to {}", at(period.starts), at(period.ends));
}

}  // namespace keywork::groups
