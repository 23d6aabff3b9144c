#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::call_outs {

Outcome<http::Response> show_day(Request const& request, Site const& site);
Outcome<http::Response> show_asked(Request const& request, Site const& site);
Outcome<http::Response> show_call(Request const& request, Site const& site);
Outcome<http::Response> call_typed(Request const& request, Site& site);
Outcome<http::Response> show_counted(Request const& request, Site const& site);
Outcome<http::Response> show_one(Request const& request, Site const& site);
Outcome<http::Response> say_going(Request const& request, Site& site);
Outcome<http::Response> say_stopped(Request const& request, Site& site);
Outcome<http::Response> say_off(Request const& request, Site& site);
Outcome<http::Response> start_write_up(Request const& request, Site& site);

}  // namespace keywork::call_outs
