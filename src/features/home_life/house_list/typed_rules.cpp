#include "features/home_life/house_list/house_list.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::house_list {
namespace {

constexpr std::string_view weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                         "Friday", "Saturday", "Sunday"};

std::optional<int> number_in(std::string const& text)
{
    int number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

minutes since_midnight(sys_seconds now)
{
    auto const time = london_time(now);
    return std::chrono::duration_cast<minutes>(time - std::chrono::floor<days>(time));
}

std::string repeats_in_words(Task const& task)
{
    switch (task.repeats) {
    case Repeats::each_shift: return "Each shift";
    case Repeats::daily: return "Every day";
    case Repeats::weekly:
        return fmt::format("Every {}", weekdays[static_cast<std::size_t>(*task.weekday - 1)]);
    case Repeats::monthly: return fmt::format("Every month on day {}", *task.month_day);
    }
    return {};
}

}  // namespace

Outcome<Task> read_rule(RulesPage const& typed, SettingId const& setting, sys_seconds now)
{
    std::vector<Problem> problems;
    auto const code = std::ranges::find(typed.codes, typed.code,
                                        &std::pair<std::string, std::string>::first);
    bool const known = code != typed.codes.end();
    auto const repeats = repeats_from_text(typed.repeats);
    if (!repeats) problems.push_back({"repeats", "Choose how often"});
    auto const by = typed.by.empty() ? std::optional<minutes>{}
                                     : read_time(typed.by, since_midnight(now));
    if (!typed.by.empty() && !by) problems.push_back({"by", "Enter a time, like 6pm"});
    bool const shift_known =
        typed.shift.empty() || std::ranges::find(typed.hours, typed.shift, &ShiftHours::name) !=
                                   typed.hours.end();
    if (!shift_known) problems.push_back({"shift", "Choose the shift"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const words = typed.words.empty() && known ? code->second : typed.words;
    return Task{.id = {}, .setting = setting, .code = known ? typed.code : std::string{},
                .words = words, .repeats = *repeats, .weekday = number_in(typed.weekday),
                .month_day = number_in(typed.month_day), .shift = typed.shift, .by = by,
                .from_on = london_day(now), .until_on = std::nullopt};
}

std::string in_words(Task const& task, std::span<ShiftHours const> hours)
{
    auto words = repeats_in_words(task);
    auto const shift = std::ranges::find(hours, task.shift, &ShiftHours::name);
    if (shift != hours.end()) words += " on the " + shift->title;
    if (task.by)
        words += ", by " + time_in_words(from_london(local_seconds{task.from_on} + *task.by));
    return words;
}

}  // namespace keywork::house_list
