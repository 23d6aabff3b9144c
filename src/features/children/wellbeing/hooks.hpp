#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/html/html.hpp"

namespace keywork::wellbeing {

/// The way to the page, with what is late or due soon for whoever may see it.
html::Markup wellbeing_panel(Request const& request, Site const& site);

}  // namespace keywork::wellbeing
