#include "features/home_life/night/night.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::night {
namespace {

int number_in(std::string const& text)
{
    int number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? number : 0;
}

minutes since_midnight(sys_seconds now)
{
    auto const time = london_time(now);
    return std::chrono::duration_cast<minutes>(time - std::chrono::floor<days>(time));
}

}  // namespace

Outcome<Plan> read_plan(PlansPage const& typed, SettingId const& setting, sys_seconds now)
{
    auto const from = read_time(typed.from, since_midnight(now));
    auto const until = read_time(typed.until, since_midnight(now));
    std::vector<Problem> problems;
    if (!from) problems.push_back({"from", "Enter a time, like 10pm"});
    if (!until) problems.push_back({"until", "Enter a time, like 7am"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    Plan plan{.id = {}, .setting = setting, .child = std::nullopt, .name = typed.place,
              .every_minutes = number_in(typed.every), .from = *from, .until = *until,
              .note = typed.note, .from_on = night_of(now), .until_on = std::nullopt};
    bool const offered = std::ranges::any_of(
        typed.children, [&](auto const& one) { return one.first == typed.child; });
    if (offered) plan.child = ChildId{typed.child};
    return plan;
}

Outcome<Woken> read_woken(WokenPage const& typed, StaffId const& staff, sys_seconds now)
{
    auto const night = night_of(now);
    auto const time = read_time(typed.at, since_midnight(now));
    if (!time) return refuse(Invalid{{{"woken_at", "Enter a time, like 2:15am"}}});
    auto const day = *time < hours{12} ? night + days{1} : night;
    return Woken{.staff = staff, .staff_name = {}, .night = night,
                 .at = from_london(local_seconds{day} + *time),
                 .minutes_up = number_in(typed.minutes_up), .why = typed.why};
}

std::vector<Look> waiting(std::vector<PlanOfNight> const& plans, sys_seconds now)
{
    std::vector<Look> all;
    for (PlanOfNight const& plan : plans) {
        Round const* newest = nullptr;
        for (Round const& round : plan.rounds)
            if (round.at <= now + early) newest = &round;
        if (newest && !newest->check) all.push_back({&plan.plan, newest});
    }
    std::ranges::stable_sort(all, {}, [](Look const& look) { return look.round->at; });
    return all;
}

std::optional<sys_seconds> next_at(std::vector<PlanOfNight> const& plans, sys_seconds now)
{
    std::optional<sys_seconds> next;
    for (PlanOfNight const& plan : plans)
        for (Round const& round : plan.rounds)
            if (standing(round, now) == Standing::to_come && (!next || round.at < *next))
                next = round.at;
    return next;
}

}  // namespace keywork::night
