#pragma once

#include "features/home_life/checks/checks.hpp"
#include "platform/html/markup.hpp"

namespace keywork::checks {

html::Markup checks_page(ChecksPage const& page, html::Markup const& token);
html::Markup check_page(CheckPage const& page, html::Markup const& token);
html::Markup plan_page(PlanPage const& page, html::Markup const& token);

}  // namespace keywork::checks
