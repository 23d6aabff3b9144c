#pragma once

#include "features/home_life/hazards/hazards.hpp"
#include "platform/html/markup.hpp"

namespace keywork::hazards {

html::Markup report_page(ReportPage const& page, html::Markup const& token);
html::Markup list_page(ListPage const& page);
html::Markup hazard_page(HazardPage const& page, html::Markup const& token);

}  // namespace keywork::hazards
