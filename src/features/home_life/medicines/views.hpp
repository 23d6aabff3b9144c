#pragma once

#include "features/home_life/medicines/medicines.hpp"
#include "platform/html/markup.hpp"

namespace keywork::medicines {

html::Markup list_page(ListPage const& page);
html::Markup one_page(OnePage const& page, html::Markup const& token);
html::Markup form_page(FormPage const& page, html::Markup const& token);
html::Markup chart_page(ChartPage const& page);
html::Markup panel_card(ChildId const& child, std::vector<Regimen> const& current,
                        sys_seconds now);

}  // namespace keywork::medicines
