#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/html/markup.hpp"

namespace keywork::ssda903 {

/// The newest year's answers, for those who read health (level 2).
html::Markup latest_year_panel(Request const& request, Site const& site);

}  // namespace keywork::ssda903
