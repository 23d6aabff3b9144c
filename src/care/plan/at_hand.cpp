#include "care/plan/at_hand.hpp"

#include <algorithm>

namespace keywork::plan {

std::vector<AtHand> at_hand(db::Reader& db, Forms const& forms, Sight const& sight,
                            form::SettingWords const& words, local_days today)
{
    std::vector<AtHand> all;
    for (Plan const& plan : plans_of(db, sight)) {
        auto const* form = forms.find(plan.kind, plan.form_version);
        if (!form || !form->plan || !form->plan->at_hand) continue;
        if (standing(plan, today) != Standing::current) continue;
        all.push_back({.child = sight.child,
                       .record = plan.record,
                       .title = form::said(form->short_title, words),
                       .late = is_late(plan, today)});
    }
    return all;
}

std::vector<TargetAtHand> targets_at_hand(std::vector<form::Choice> const& offered,
                                          std::vector<TargetProgress> const& oldest_first)
{
    std::vector<TargetAtHand> all;
    for (form::Choice const& one : offered) {
        TargetAtHand target{.id = TargetId{one.id}, .words = one.words, .score = {},
                            .noted_on = {}};
        for (TargetProgress const& entry : oldest_first) {
            if (entry.target != target.id || !entry.by_adult) continue;
            target.score = entry.by_adult;
            target.noted_on = london_day(entry.noted_at);
        }
        all.push_back(std::move(target));
    }
    return all;
}

std::optional<OfRecord> of_record(db::Reader& db, Sight const& sight, RecordId const& record)
{
    auto const plans = plans_of(db, sight);
    auto const found = std::ranges::find(plans, record, &Plan::record);
    if (found == plans.end()) return std::nullopt;
    OfRecord of{.plan = *found, .replaced_by = std::nullopt};
    for (Plan const& other : plans)
        if (other.series == found->series && other.version == found->replaced_by)
            of.replaced_by = other.record;
    return of;
}

}  // namespace keywork::plan
