#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::visits {

Outcome<http::Response> show_day(Request const& request, Site const& site);
Outcome<http::Response> show_children(Request const& request, Site const& site);
Outcome<http::Response> show_new(Request const& request, Site const& site);
Outcome<http::Response> plan_typed(Request const& request, Site& site);
Outcome<http::Response> say_arrived(Request const& request, Site& site);
Outcome<http::Response> say_out(Request const& request, Site& site);
Outcome<http::Response> say_off(Request const& request, Site& site);
Outcome<http::Response> start_write_up(Request const& request, Site& site);

}  // namespace keywork::visits
