#include "features/planning/plans/hooks.hpp"

#include "care/plan/store.hpp"
#include "care/record/known.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "features/planning/plans/views.hpp"

namespace keywork::plans {

html::Markup plans_beside_overview(Request const& request, Site const& site)
{
    auto const sight = sight_of(request.actor(), request.child());
    auto all = by_standing(plan::plans_of(site.reader(), sight), {}, {}, site.today());
    form::SettingWords words;
    words.profile = request.actor().profile();
    for (PlanShown& one : all.current) {
        auto const* form = site.forms().find(one.plan.kind, one.plan.form_version);
        expects(form != nullptr);
        one.title = form::said(form->title, words);
    }
    return plans_card(*request.child(), all.current, site.today());
}

}  // namespace keywork::plans
