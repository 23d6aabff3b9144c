#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::deadlines {

Outcome<http::Response> show_rules(Request const& request, Site const& site);
Outcome<http::Response> show_rule(Request const& request, Site const& site);
Outcome<http::Response> save_rule(Request const& request, Site& site);

}  // namespace keywork::deadlines
