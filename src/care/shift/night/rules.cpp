#include "care/shift/night/night.hpp"

#include "care/shift/hours.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::night {
namespace {

constexpr hours evening{12};   // since midnight: a night is of the day on which it begins

struct SeenName {
    Seen seen;
    std::string_view text;
    std::string_view words;
};
constexpr SeenName seen_names[] = {
    {Seen::asleep, "asleep", "Asleep"},
    {Seen::awake_settled, "awake_settled", "Awake, settled"},
    {Seen::awake_upset, "awake_upset", "Awake, upset"},
    {Seen::up, "up", "Up and about"},
    {Seen::not_there, "not_there", "Not in their room"},
    {Seen::safe, "safe", "All well"},
    {Seen::not_safe, "not_safe", "Not right"},
};
constexpr Seen of_a_child[] = {Seen::asleep, Seen::awake_settled, Seen::awake_upset, Seen::up,
                               Seen::not_there};
constexpr Seen of_a_place[] = {Seen::safe, Seen::not_safe};

SeenName const& name_of(Seen seen)
{
    auto const found = std::ranges::find(seen_names, seen, &SeenName::seen);
    expects(found != std::end(seen_names));
    return *found;
}

/// A time before noon is of the morning after.
sys_seconds on_night(local_days night, minutes time)
{
    return from_london(local_seconds{time < evening ? night + days{1} : night} + time);
}

std::string clock_words(Plan const& plan, minutes time)
{
    return time_in_words(from_london(local_seconds{plan.from_on} + time));
}

std::string how_often(int every)
{
    if (every == 60) return "Every hour";
    if (every % 60 == 0) return fmt::format("Every {} hours", every / 60);
    return fmt::format("Every {} minutes", every);
}

}  // namespace

std::string in_words(Plan const& plan)
{
    if (plan.from == plan.until) return "At " + clock_words(plan, plan.from);
    return fmt::format("{} from {} to {}", how_often(plan.every_minutes),
                       clock_words(plan, plan.from), clock_words(plan, plan.until));
}

std::string_view to_text(Seen seen) { return name_of(seen).text; }
std::string_view in_words(Seen seen) { return name_of(seen).words; }

std::optional<Seen> seen_from_text(std::string_view text)
{
    auto const found = std::ranges::find(seen_names, text, &SeenName::text);
    if (found == std::end(seen_names)) return std::nullopt;
    return found->seen;
}

bool needs_words(Seen seen)
{
    return seen == Seen::awake_upset || seen == Seen::up || seen == Seen::not_there ||
           seen == Seen::not_safe;
}

std::span<Seen const> offered_for(Plan const& plan)
{
    if (plan.child) return of_a_child;
    return of_a_place;
}

local_days night_of(sys_seconds at)
{
    return std::chrono::floor<days>(london_time(at) - evening);
}

std::vector<sys_seconds> rounds(Plan const& plan, local_days night)
{
    if (night < plan.from_on || (plan.until_on && night > *plan.until_on)) return {};
    auto const last = on_night(night, plan.until);
    std::vector<sys_seconds> all;
    for (auto at = on_night(night, plan.from); at <= last; at += minutes{plan.every_minutes})
        all.push_back(at);
    return all;
}

Standing standing(Round const& round, sys_seconds now)
{
    if (round.check)
        return round.check->at <= round.at + grace ? Standing::done : Standing::done_late;
    if (now < round.at - early) return Standing::to_come;
    return now <= round.at + grace ? Standing::now : Standing::late;
}

std::int64_t count_late(std::span<PlanOfNight const> plans, sys_seconds now)
{
    std::int64_t late = 0;
    for (PlanOfNight const& plan : plans)
        late += std::ranges::count_if(plan.rounds, [&](Round const& round) {
            return standing(round, now) == Standing::late;
        });
    return late;
}

}  // namespace keywork::night
