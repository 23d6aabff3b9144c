#pragma once

#include "features/education/visits/visits.hpp"
#include "platform/html/markup.hpp"

namespace keywork::visits {

html::Markup day_page(DayPage const& page, html::Markup const& token);
html::Markup children_page(Named const& children);
html::Markup new_page(NewPage const& page, html::Markup const& token);

}  // namespace keywork::visits
