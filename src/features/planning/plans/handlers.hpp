#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::plans {

Outcome<http::Response> show_plans(Request const& request, Site const& site);
Outcome<http::Response> show_target(Request const& request, Site const& site);
Outcome<http::Response> show_one_page(Request const& request, Site const& site);
Outcome<http::Response> write_next(Request const& request, Site& site);

}  // namespace keywork::plans
