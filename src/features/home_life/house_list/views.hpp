#pragma once

#include "features/home_life/house_list/house_list.hpp"
#include "platform/html/markup.hpp"

namespace keywork::house_list {

html::Markup list_page(ListPage const& page, html::Markup const& token);
html::Markup due_page(DuePage const& page, html::Markup const& token);
html::Markup rules_page(RulesPage const& page, html::Markup const& token);

}  // namespace keywork::house_list
