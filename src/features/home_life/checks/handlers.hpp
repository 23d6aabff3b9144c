#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::checks {

Outcome<http::Response> show_checks(Request const& request, Site const& site);
Outcome<http::Response> look_at_month(Request const& request, Site& site);
Outcome<http::Response> show_check(Request const& request, Site const& site);
Outcome<http::Response> keep_check(Request const& request, Site& site);
Outcome<http::Response> show_plan(Request const& request, Site const& site);
Outcome<http::Response> add_rule_typed(Request const& request, Site& site);
Outcome<http::Response> end_rule_shown(Request const& request, Site& site);

}  // namespace keywork::checks
