#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::night {

Outcome<http::Response> show_night(Request const& request, Site const& site);
Outcome<http::Response> show_look(Request const& request, Site const& site);
Outcome<http::Response> save_look(Request const& request, Site& site);
Outcome<http::Response> show_woken(Request const& request, Site const& site);
Outcome<http::Response> save_woken(Request const& request, Site& site);
Outcome<http::Response> show_plans(Request const& request, Site const& site);
Outcome<http::Response> add_plan_typed(Request const& request, Site& site);
Outcome<http::Response> end_plan_shown(Request const& request, Site& site);

}  // namespace keywork::night
