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
