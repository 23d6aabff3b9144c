#include "features/today/plan/plan.hpp"

#include <algorithm>

namespace keywork::plan {
namespace {

bool is_offered(std::vector<std::pair<std::string, std::string>> const& all, std::string const& id)
{
    return std::ranges::any_of(all, [&](auto const& one) { return one.first == id; });
}

minutes since_midnight(sys_seconds now)
{
    auto const time = london_time(now);
    return std::chrono::duration_cast<minutes>(time - std::chrono::floor<days>(time));
}

}  // namespace

void attach(std::vector<ChildDay>& children, std::vector<day_plan::Entry>& entries,
            std::vector<day_plan::WithChild> const& with)
{
    for (ChildDay& child : children) {
        for (day_plan::Entry const& one : entries)
            if (one.child == child.child.id) child.entries.push_back(one);
        for (day_plan::WithChild const& one : with)
            if (one.child == child.child.id) child.with.push_back(one);
    }
    std::erase_if(entries, [](day_plan::Entry const& one) { return one.child.has_value(); });
}

void attach_dates(std::vector<ChildDay>& children, std::vector<dates::Coming> const& coming)
{
    for (dates::Coming const& one : coming)
        for (ChildDay& child : children)
            if (child.child.id == one.child) child.dates.push_back(one);
}

Outcome<day_plan::NewEntry> read_line(NewLine const& typed, SettingId const& setting,
                                      sys_seconds now)
{
    auto const today = london_day(now);
    std::vector<Problem> problems;
    auto const kind = day_plan::kind_from_text(typed.kind);
    if (!kind) problems.push_back({"kind", "Choose what it is"});
    auto const day = typed.day.empty() ? std::optional{today} : read_day(typed.day, today);
    if (!day) problems.push_back({"day", "Enter a day, like tomorrow or 24 November 2026"});
    auto const time = typed.time.empty() ? std::optional<minutes>{}
                                         : read_time(typed.time, since_midnight(now));
    if (!typed.time.empty() && !time)
        problems.push_back({"time", "Enter a time, like 5:30pm"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    day_plan::NewEntry wanted{.setting = setting, .child = std::nullopt, .day = *day,
                              .at = std::nullopt, .kind = *kind, .words = typed.words,
                              .with = std::nullopt};
    if (time) wanted.at = from_london(local_seconds{*day} + *time);
    if (is_offered(typed.children, typed.child)) wanted.child = ChildId{typed.child};
    if (is_offered(typed.staff, typed.with)) wanted.with = StaffId{typed.with};
    return wanted;
}

}  // namespace keywork::plan
