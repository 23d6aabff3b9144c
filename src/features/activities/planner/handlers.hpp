#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::planner {

Outcome<http::Response> show_week(Request const& request, Site const& site);
Outcome<http::Response> show_activity(Request const& request, Site const& site);
Outcome<http::Response> show_card(Request const& request, Site const& site);
Outcome<http::Response> show_budget(Request const& request, Site const& site);
Outcome<http::Response> save_budget(Request const& request, Site& site);

}  // namespace keywork::planner
