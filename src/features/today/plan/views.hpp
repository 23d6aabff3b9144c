#pragma once

#include "features/today/plan/plan.hpp"
#include "platform/html/markup.hpp"

namespace keywork::plan {

html::Markup plan_page(PlanPage const& page);
html::Markup new_line_page(NewLine const& page, html::Markup const& token);
html::Markup line_page(LinePage const& page, html::Markup const& token);
html::Markup together_page(TogetherPage const& page, html::Markup const& token);

}  // namespace keywork::plan
