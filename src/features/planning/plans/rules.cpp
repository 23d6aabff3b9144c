#include "features/planning/plans/plans.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::plans {
namespace {

std::vector<TargetProgress> progress_to(TargetId const& target,
                                        std::vector<TargetProgress> const& progress)
{
    std::vector<TargetProgress> of_target;
    std::ranges::copy_if(progress, std::back_inserter(of_target),
                         [&](TargetProgress const& one) { return one.target == target; });
    return of_target;
}

PlanShown shown(Plan const& plan, std::vector<Plan> const& plans,
                std::vector<PlanTarget> const& targets,
                std::vector<TargetProgress> const& progress)
{
    PlanShown shown{.plan = plan, .title = {}, .targets = {}, .earlier = {}};
    for (PlanTarget const& target : targets)
        if (target.plan == plan.record)
            shown.targets.push_back({.target = target,
                                     .progress = progress_to(target.id, progress),
                                     .met = plan::is_met(progress, target.id)});
    for (Plan const& other : plans)
        if (other.series == plan.series && other.version < plan.version)
            shown.earlier.push_back(other);
    std::ranges::sort(shown.earlier, std::ranges::greater{}, &Plan::version);
    return shown;
}

}  // namespace

std::vector<double> scores(std::vector<TargetProgress> const& oldest_first, By by)
{
    std::vector<double> values;
    for (TargetProgress const& one : oldest_first)
        if (auto const score = by == By::child ? one.by_child : one.by_adult)
            values.push_back(static_cast<double>(*score));
    return values;
}

std::string scores_in_words(std::vector<double> const& oldest_first)
{
    if (oldest_first.empty()) return "";
    auto const words = fmt::format("{:.0f} of 10", oldest_first.back());
    if (oldest_first.size() == 1) return words;
    return fmt::format("{}, was {:.0f}", words, oldest_first.front());
}

ByStanding by_standing(std::vector<Plan> const& plans, std::vector<PlanTarget> const& targets,
                       std::vector<TargetProgress> const& progress, local_days today)
{
    ByStanding by;
    for (Plan const& plan : plans) {
        auto one = shown(plan, plans, targets, progress);
        switch (plan::standing(plan, today)) {
        case plan::Standing::current: by.current.push_back(std::move(one)); break;
        case plan::Standing::waits: by.waiting.push_back(std::move(one)); break;
        case plan::Standing::ended: by.ended.push_back(std::move(one)); break;
        case plan::Standing::replaced: break;
        }
    }
    return by;
}

}  // namespace keywork::plans
