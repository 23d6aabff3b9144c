#pragma once

#include "features/activities/planner/planner.hpp"
#include "platform/html/html.hpp"

namespace keywork::planner {

html::Markup week_page(WeekPage const& page);
html::Markup activity_page(ActivityPage const& page);
/// To print and take along: who goes, what keeps them safe, whom to ring.
html::Markup card_page(CardPage const& page);
html::Markup budget_page(BudgetPage const& page, html::Markup const& token);

}  // namespace keywork::planner
