#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::hold_analysis {

Outcome<http::Response> show_holds(Request const& request, Site const& site);
Outcome<http::Response> show_behind(Request const& request, Site const& site);

}  // namespace keywork::hold_analysis
