#pragma once

#include "features/children/dates/date_list.hpp"
#include "platform/html/html.hpp"

namespace keywork::date_list {

html::Markup dates_page(DatesPage const& page, html::Markup const& token);
/// The next few, beside the overview; nothing to say: nothing.
html::Markup panel(ChildFace const& face, std::vector<Line> const& next, local_days today);

}  // namespace keywork::date_list
