#pragma once

#include "features/home_life/money/money.hpp"
#include "platform/html/markup.hpp"

namespace keywork::money {

html::Markup money_page(MoneyPage const& page, html::Markup const& token);
html::Markup new_line_page(NewLinePage const& page, html::Markup const& token);
html::Markup line_page(LinePage const& page, html::Markup const& token);
/// Beside the child's overview.
html::Markup panel_card(ChildId const& child, Pence pocket, Pence savings);
html::Markup childs_page(ChildPage const& page, html::Markup const& token);

}  // namespace keywork::money
