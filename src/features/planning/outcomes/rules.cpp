#include "features/planning/outcomes/outcomes.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace keywork::outcomes {
namespace {

struct Version {
    Plan const* plan;
    PlanTarget const* target;
};

std::optional<sys_seconds> agreed_after(std::vector<Version> const& versions, std::size_t at)
{
    return at + 1 < versions.size() ? versions[at + 1].plan->agreed_at : std::nullopt;
}

/// When a version no longer held: the next was agreed, it was replaced by one without the target,
/// or it ended.
std::optional<sys_seconds> stopped_at(std::vector<Version> const& versions, std::size_t at,
                                      std::vector<Plan> const& plans)
{
    if (auto const next = agreed_after(versions, at)) return next;
    auto const& plan = *versions[at].plan;
    for (Plan const& other : plans)
        if (other.series == plan.series && other.agreed_at && other.version == plan.replaced_by)
            return other.agreed_at;
    if (plan.ended_on) return start_of(*plan.ended_on + days{1});
    return std::nullopt;
}

std::vector<Measure> measures_of(std::vector<Version> const& versions,
                                 std::vector<TargetProgress> const& entries)
{
    std::vector<Measure> all;
    for (auto const& [plan, target] : versions) {
        bool const said_before = std::ranges::any_of(all, [&](Measure const& one) {
            return one.what == target->baseline && one.on == target->baseline_on;
        });
        if (target->baseline.empty() || said_before) continue;
        all.push_back({.on = target->baseline_on, .what = target->baseline, .is_baseline = true,
                       .by_child = {}, .by_adult = {}, .met = false, .record = plan->record});
    }
    for (TargetProgress const& entry : entries)
        all.push_back({.on = london_day(entry.noted_at), .what = entry.words,
                       .is_baseline = false, .by_child = entry.by_child,
                       .by_adult = entry.by_adult, .met = entry.met, .record = entry.record});
    std::ranges::stable_sort(all, {}, [](Measure const& one) {
        return one.on.value_or(local_days::min());
    });
    return all;
}

/// The versions with the same strategy one after another are one time of trying it.
std::vector<Tried> tried_in(std::vector<Version> const& versions, std::vector<Plan> const& plans,
                            std::vector<TargetProgress> const& entries)
{
    std::vector<Tried> all;
    for (std::size_t at = 0; at < versions.size();) {
        auto const& words = versions[at].target->strategy;
        auto last = at;
        while (last + 1 < versions.size() && versions[last + 1].target->strategy == words) ++last;
        auto const from = *versions[at].plan->agreed_at;
        auto const until = stopped_at(versions, last, plans);
        if (!words.empty())
            all.push_back({.words = words, .from = london_day(from),
                           .until = until ? std::optional{london_day(*until)} : std::nullopt,
                           .change = change_between(entries, from, until)});
        at = last + 1;
    }
    return all;
}

TargetOutcome outcome_of(std::vector<Version> versions, std::vector<Plan> const& plans,
                         std::vector<TargetProgress> const& progress, local_days today)
{
    std::ranges::sort(versions, {}, [](Version const& one) { return *one.plan->agreed_at; });
    auto const& newest = versions.back();
    std::vector<TargetProgress> entries;
    std::ranges::copy_if(progress, std::back_inserter(entries), [&](TargetProgress const& one) {
        return one.target == newest.target->id;
    });
    TargetOutcome outcome{.target = *newest.target,
                          .plan = newest.plan->record,
                          .measures = measures_of(versions, entries),
                          .tried = tried_in(versions, plans, entries),
                          .change = change_over(entries),
                          .met = plan::is_met(progress, newest.target->id),
                          .noted_on = {}};
    outcome.current = plan::standing(*newest.plan, today) == plan::Standing::current;
    if (!entries.empty()) outcome.noted_on = london_day(entries.back().noted_at);
    return outcome;
}

int place_of(TargetOutcome const& one)
{
    if (one.current && !one.met) return 0;
    return one.met ? 1 : 2;
}

}  // namespace

Moved moved(Change const& change)
{
    if (!change.first || !change.newest) return Moved::unknown;
    if (*change.newest == *change.first) return Moved::same;
    return *change.newest > *change.first ? Moved::up : Moved::down;
}

Change change_over(std::vector<TargetProgress> const& oldest_first)
{
    Change change;
    int scores = 0;
    for (TargetProgress const& entry : oldest_first) {
        if (!entry.by_adult) continue;
        if (scores++ == 0) change.first = entry.by_adult;
        else change.newest = entry.by_adult;
    }
    return change;
}

Change change_between(std::vector<TargetProgress> const& oldest_first, sys_seconds from,
                      std::optional<sys_seconds> until)
{
    std::vector<TargetProgress> within;
    for (TargetProgress const& entry : oldest_first) {
        if (!entry.by_adult || (until && entry.noted_at >= *until)) continue;
        // The last score from before is where it began.
        if (entry.noted_at < from) within.clear();
        within.push_back(entry);
    }
    bool const only_before = !within.empty() && within.back().noted_at < from;
    if (only_before) within.clear();
    return change_over(within);
}

std::vector<TargetOutcome> outcomes_of(std::vector<Plan> const& plans,
                                       std::vector<PlanTarget> const& targets,
                                       std::vector<TargetProgress> const& progress,
                                       local_days today)
{
    std::map<std::string, std::vector<Version>> by_target;
    std::vector<std::string> order;
    for (PlanTarget const& target : targets) {
        auto const plan = std::ranges::find(plans, target.plan, &Plan::record);
        if (plan == plans.end() || !plan->agreed_at) continue;
        auto const [found, is_new] = by_target.try_emplace(target.id.text());
        if (is_new) order.push_back(target.id.text());
        found->second.push_back({&*plan, &target});
    }
    std::vector<TargetOutcome> all;
    for (std::string const& id : order)
        all.push_back(outcome_of(std::move(by_target.at(id)), plans, progress, today));
    std::ranges::stable_sort(all, {}, place_of);
    return all;
}

std::vector<StrategyCount> strategies_in(std::vector<InIncident> const& incidents)
{
    std::vector<StrategyCount> counts;
    for (InIncident const& incident : incidents)
        for (std::string const& words : incident.tried) {
            auto found = std::ranges::find(counts, words, &StrategyCount::words);
            if (found == counts.end())
                found = counts.insert(found, {.words = words, .last_on = incident.on});
            ++found->times;
            if (!incident.held) ++found->without_hold;
            found->last_on = std::max(found->last_on, incident.on);
        }
    std::ranges::stable_sort(counts, std::ranges::greater{}, [](StrategyCount const& one) {
        return std::tuple{one.times, one.last_on};
    });
    return counts;
}

}  // namespace keywork::outcomes
