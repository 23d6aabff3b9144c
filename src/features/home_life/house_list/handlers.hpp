#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::house_list {

Outcome<http::Response> show_list(Request const& request, Site const& site);
Outcome<http::Response> show_due(Request const& request, Site const& site);
Outcome<http::Response> tick_due(Request const& request, Site& site);
Outcome<http::Response> show_rules(Request const& request, Site const& site);
Outcome<http::Response> add_rule_typed(Request const& request, Site& site);
Outcome<http::Response> end_rule_shown(Request const& request, Site& site);

}  // namespace keywork::house_list
