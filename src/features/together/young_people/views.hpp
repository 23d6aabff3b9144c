#pragma once

#include "features/together/young_people/young_people.hpp"
#include "platform/html/html.hpp"

namespace keywork::young_people {

html::Markup place_page(PlacePage const& page, html::Markup const& token);
html::Markup access_page(GivePage const& page, html::Markup const& token);
html::Markup share_page(SharePage const& page, html::Markup const& token);

}  // namespace keywork::young_people
