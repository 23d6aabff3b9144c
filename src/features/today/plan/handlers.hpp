#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::plan {

Outcome<http::Response> show_plan(Request const& request, Site const& site);
Outcome<http::Response> show_new_line(Request const& request, Site const& site);
Outcome<http::Response> add_line(Request const& request, Site& site);
Outcome<http::Response> show_line(Request const& request, Site const& site);
Outcome<http::Response> take_line_off(Request const& request, Site& site);
Outcome<http::Response> show_together(Request const& request, Site const& site);
Outcome<http::Response> save_together(Request const& request, Site& site);

}  // namespace keywork::plan
