#pragma once

#include "features/planning/plans/plans.hpp"
#include "platform/html/html.hpp"

namespace keywork::plans {

html::Markup plans_page(PlansPage const& page, html::Markup const& token);
html::Markup target_page(TargetPage const& page);
html::Markup one_page(OnePage const& page);
/// The card beside the child's overview; nothing when there are no plans.
html::Markup plans_card(ChildId const& child, std::vector<PlanShown> const& current,
                        local_days today);

}  // namespace keywork::plans
