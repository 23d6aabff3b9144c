#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/html/markup.hpp"

namespace keywork::date_list {

/// The next days that matter, on the child's overview.
html::Markup dates_panel(Request const& request, Site const& site);

}  // namespace keywork::date_list
