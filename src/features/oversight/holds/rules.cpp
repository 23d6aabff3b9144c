#include "features/oversight/holds/holds.hpp"

#include "care/record/same_hold/same_hold.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace keywork::hold_analysis {
namespace {

struct Way {
    By by;
    std::string_view text;
    std::string_view words;
};
constexpr auto ways = std::to_array<Way>({
    {By::setting, "setting", "By home or school"},
    {By::child, "child", "By child"},
    {By::staff, "staff", "By adult"},
    {By::place, "place", "By where it happened"},
    {By::weekday, "weekday", "By day of the week"},
    {By::hour, "hour", "By time of day"},
    {By::type, "type", "By type of hold"},
    {By::trigger, "trigger", "By what set it off"},
    {By::reason, "reason", "By why it was needed"},
    {By::month, "month", "By month"},
});

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday", "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

Named weekday_of(sys_seconds at)
{
    auto const day = std::chrono::weekday{london_day(at)}.iso_encoding();   // Monday is 1
    return {std::to_string(day), std::string{weekdays[day - 1]}};
}

std::string hour_in_words(int hour)
{
    if (hour % 24 == 0) return "midnight";
    if (hour == 12) return "noon";
    return fmt::format("{}{}", hour % 12, hour < 12 ? "am" : "pm");
}

/// Three hours each, from midnight: a shift has two or three of them.
Named hours_of(sys_seconds at)
{
    constexpr int wide = 3;
    auto const local = london_time(at);
    auto const hour = std::chrono::floor<hours>(local - std::chrono::floor<days>(local)).count();
    auto const from = static_cast<int>(hour) / wide * wide;
    return {fmt::format("{:02}", from),
            fmt::format("{} to {}", hour_in_words(from), hour_in_words(from + wide))};
}

std::chrono::year_month month_of(local_days day)
{
    std::chrono::year_month_day const date{day};
    return date.year() / date.month();
}

Named month_named(sys_seconds at)
{
    auto const month = month_of(london_day(at));
    return {fmt::format("{}-{:02}", static_cast<int>(month.year()),
                        static_cast<unsigned>(month.month())),
            ""};
}

std::vector<Named> of(Hold const& hold, By by)
{
    switch (by) {
    case By::setting: return {hold.setting};
    case By::child: return {hold.who};
    case By::staff: return hold.staff;
    case By::place: return {hold.place};
    case By::weekday: return {weekday_of(hold.at)};
    case By::hour: return {hours_of(hold.at)};
    case By::type: return hold.types;
    case By::trigger: return hold.triggers;
    case By::reason: return hold.reasons;
    case By::month: return {month_named(hold.at)};
    }
    return {};
}

bool is_in_order_of_key(By by)
{
    return by == By::weekday || by == By::hour || by == By::month;
}

void add(Sum& sum, Hold const& hold)
{
    ++sum.times;
    sum.minutes += hold.minutes;
    sum.child_hurt += hold.child_hurt ? 1 : 0;
    sum.other_hurt += hold.other_hurt ? 1 : 0;
}

}  // namespace

std::string_view to_text(By by)
{
    return std::ranges::find(ways, by, &Way::by)->text;
}

std::optional<By> by_from_text(std::string_view text)
{
    auto const found = std::ranges::find(ways, text, &Way::text);
    return found == ways.end() ? std::nullopt : std::optional{found->by};
}

std::string_view heading_of(By by)
{
    return std::ranges::find(ways, by, &Way::by)->words;
}

Sum sum_of(std::vector<Hold> const& holds)
{
    Sum sum;
    for (Hold const& hold : holds) add(sum, hold);
    return sum;
}

std::vector<Row> rows_by(std::vector<Hold> const& holds, By by)
{
    std::vector<Row> rows;
    std::unordered_map<std::string, std::size_t> row_of_key;
    for (Hold const& hold : holds)
        for (Named& one : of(hold, by)) {
            auto const [found, is_new] = row_of_key.try_emplace(one.key, rows.size());
            if (is_new) rows.push_back({std::move(one), {}});
            add(rows[found->second].sum, hold);
        }
    std::ranges::stable_sort(rows, [&](Row const& one, Row const& other) {
        if (is_in_order_of_key(by)) return one.of.key < other.of.key;
        return std::pair{-one.sum.times, one.of.words} < std::pair{-other.sum.times,
                                                                   other.of.words};
    });
    return rows;
}

void mark_possibly_one(std::vector<Hold>& holds)
{
    std::vector<Hold*> in_order;
    for (Hold& hold : holds)
        if (hold.child) in_order.push_back(&hold);
    std::ranges::sort(in_order, [](Hold const* one, Hold const* other) {
        return std::tie(*one->child, one->at) < std::tie(*other->child, other->at);
    });
    for (std::size_t next = 1; next < in_order.size(); ++next) {
        Hold& one = *in_order[next - 1];
        Hold& other = *in_order[next];
        if (one.child != other.child || !record::may_be_one_hold(one.at, other.at)) continue;
        one.possibly_one = true;
        other.possibly_one = true;
    }
}

std::int64_t possibly_one(std::vector<Hold> const& holds)
{
    return std::ranges::count_if(holds, &Hold::possibly_one);
}

std::vector<Hold> behind(std::vector<Hold> holds, By by, std::string_view key)
{
    std::erase_if(holds, [&](Hold const& hold) {
        auto const all = of(hold, by);
        return std::ranges::find(all, key, &Named::key) == all.end();
    });
    return holds;
}

std::vector<double> by_month(std::vector<Hold> const& holds, local_days from, local_days until)
{
    auto const first = month_of(from);
    std::vector<double> times(static_cast<std::size_t>((month_of(until) - first).count()) + 1);
    for (Hold const& hold : holds) {
        auto const at = (month_of(london_day(hold.at)) - first).count();
        if (at >= 0 && static_cast<std::size_t>(at) < times.size())
            ++times[static_cast<std::size_t>(at)];
    }
    return times;
}

std::string key_of_words(std::string_view words)
{
    constexpr std::size_t enough = 12;   // hexadecimal digits: a few hundred places never meet
    return crypto::sha256_hex(lower_case(words)).substr(0, enough);
}

int months_from_text(std::string_view text)
{
    auto const found = std::ranges::find(periods, text, [](auto const& one) { return one.first; });
    return found == std::end(periods) ? 12 : found->second;
}

local_days starts_on(local_days today, int months)
{
    std::chrono::year_month_day const date{today};
    auto const month = date.year() / date.month() - std::chrono::months{months};
    auto const last = std::chrono::year_month_day_last{
        month.year(), std::chrono::month_day_last{month.month()}};
    auto const day = std::min(date.day(), last.day());
    return local_days{month / day};
}

}  // namespace keywork::hold_analysis
