#include "features/administration/deadlines/deadlines.hpp"

#include "care/clock/rules.hpp"
#include "platform/expects.hpp"
#include "platform/text/written.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::deadlines {
namespace {

/// The day from which it counts; a problem where it has gone or is too far away.
local_days read_first_day(std::string const& typed, local_days today,
                          std::vector<Problem>& problems)
{
    auto const day = read_day(typed, today);
    if (!day) problems.push_back({"from_on", "Enter the first day, like 1 December 2026"});
    else if (*day < today)
        problems.push_back({"from_on", "Enter today or a later day: what has started keeps the "
                                       "time it had"});
    else if (*day > today + furthest_ahead)
        problems.push_back({"from_on", "Enter a day within the next 366 days"});
    return day.value_or(today);
}

}  // namespace

Outcome<NewRule> read_rule(clock::LawClock const& clock, TypedRule const& typed, local_days today)
{
    if (!clock::figure_of(clock)) return refuse(Conflict{why_not_ours(clock)});
    std::vector<Problem> problems;
    NewRule rule{.due_code = std::nullopt, .from_on = today, .reason = typed.reason};
    if (typed.which == "own") {
        auto const code = clock::read_figure(clock, typed.figure);
        if (auto const* invalid = refused_as<Invalid>(code)) problems = invalid->problems;
        else rule.due_code = TRY(code);
    } else if (typed.which != "default") {
        problems.push_back({"which", "Choose your own time or Keywork’s"});
    }
    rule.from_on = read_first_day(typed.from_on, today, problems);
    check_written(problems, "reason", typed.reason, longest_reason,
                  "Write why, so that others can see who decided what");
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return rule;
}

bool answers_for(Actor const& actor, clock::LawClock const& clock)
{
    return std::ranges::any_of(actor.roles, [&](HeldRole const& held) {
        return has_function(held.role, Function::manage_setting) &&
               clock::applies_in(clock, held.profile);
    });
}

std::string why_not_ours(clock::LawClock const& clock)
{
    expects(!clock::figure_of(clock));
    if (!clock::is_ours_to_set(clock))
        return fmt::format("This is not local policy, so its time cannot be changed here. Source: "
                           "{}.", clock.source);
    return "This goes by terms or by a schedule, so there is no figure to set.";
}

}  // namespace keywork::deadlines
