#pragma once

#include "features/home_life/night/night.hpp"
#include "platform/html/markup.hpp"

namespace keywork::night {

html::Markup night_page(NightPage const& page, html::Markup const& token);
html::Markup look_page(LookPage const& page, html::Markup const& token);
html::Markup woken_page(WokenPage const& page, html::Markup const& token);
html::Markup plans_page(PlansPage const& page, html::Markup const& token);

}  // namespace keywork::night
