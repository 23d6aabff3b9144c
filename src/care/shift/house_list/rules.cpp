#include "care/shift/hours.hpp"
#include "care/shift/house_list/house_list.hpp"

#include "platform/expects.hpp"

#include <algorithm>
#include <array>

namespace keywork::house_list {
namespace {

constexpr std::array<std::pair<Repeats, std::string_view>, 4> repeat_names{
    {{Repeats::each_shift, "each_shift"},
     {Repeats::daily, "daily"},
     {Repeats::weekly, "weekly"},
     {Repeats::monthly, "monthly"}}};

bool holds_on(Task const& task, local_days day)
{
    if (day < task.from_on || (task.until_on && day > *task.until_on)) return false;
    std::chrono::year_month_day const date{day};
    switch (task.repeats) {
    case Repeats::each_shift:
    case Repeats::daily: return true;
    case Repeats::weekly:
        return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) == *task.weekday;
    case Repeats::monthly: {
        auto const last = (date.year() / date.month() / std::chrono::last).day();
        auto const wanted = static_cast<unsigned>(*task.month_day);
        return date.day() == std::min(std::chrono::day{wanted}, last);
    }
    }
    return false;
}

/// A time before the shift begins is on the day after: 1am of a night that begins at 9:45pm.
sys_seconds due_in(shifts::ShiftOn const& shift, std::optional<minutes> by)
{
    if (!by) return shift.ends_at;
    auto const at = from_london(local_seconds{shift.day} + *by);
    return at >= shift.starts_at ? at : from_london(local_seconds{shift.day + days{1}} + *by);
}

Due of_any_shift(Task const& task, local_days day)
{
    auto const at = task.by ? from_london(local_seconds{day} + *task.by) : end_of(day);
    return {.task = task, .day = day, .shift = {}, .due_at = at, .ticked = std::nullopt};
}

}  // namespace

std::string_view to_text(Repeats repeats)
{
    auto const found = std::ranges::find(repeat_names, repeats, &std::pair<Repeats,
                                         std::string_view>::first);
    expects(found != repeat_names.end());
    return found->second;
}

std::optional<Repeats> repeats_from_text(std::string_view text)
{
    for (auto const& [repeats, name] : repeat_names)
        if (name == text) return repeats;
    return std::nullopt;
}

bool is_meal(std::string_view code)
{
    return code == "BREAKFAST" || code == "LUNCH" || code == "TEA" || code == "PACKED-LUNCH";
}

std::vector<Due> due_on(std::span<Task const> rules, std::span<ShiftHours const> hours,
                        local_days day)
{
    std::vector<Due> all;
    auto const shifts = shifts::shifts_on(hours, day);
    for (Task const& task : rules) {
        if (!holds_on(task, day)) continue;
        bool const each = task.repeats == Repeats::each_shift && task.shift.empty();
        if (!each && task.shift.empty()) {
            all.push_back(of_any_shift(task, day));
            continue;
        }
        for (shifts::ShiftOn const& shift : shifts)
            if (each || shift.name == task.shift)
                all.push_back({.task = task, .day = day, .shift = shift.name,
                               .due_at = due_in(shift, task.by), .ticked = std::nullopt});
    }
    std::ranges::stable_sort(all, {}, &Due::due_at);
    return all;
}

std::vector<Due> with_ticks(std::vector<Due> due, std::span<Ticked const> ticked)
{
    for (Due& one : due) {
        auto const found = std::ranges::find_if(ticked, [&](Ticked const& tick) {
            return tick.task == one.task.id && tick.day == one.day && tick.shift == one.shift;
        });
        if (found != ticked.end()) one.ticked = *found;
    }
    return due;
}

std::vector<Due> of_shift(std::vector<Due> due, std::string_view shift)
{
    std::erase_if(due, [&](Due const& one) { return !one.shift.empty() && one.shift != shift; });
    return due;
}

std::vector<Due> list_of(db::Reader& db, PlaceReach const& here,
                         std::span<ShiftHours const> hours, local_days day)
{
    auto const rules = rules_on(db, here.setting(), day);
    return with_ticks(due_on(rules, hours, day), ticked_on(db, here, day));
}

}  // namespace keywork::house_list
