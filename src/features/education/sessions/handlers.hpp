#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::sessions {

Outcome<http::Response> show_day(Request const& request, Site const& site);
Outcome<http::Response> show_session(Request const& request, Site const& site);
Outcome<http::Response> take_tap(Request const& request, Site& site);
Outcome<http::Response> swap_adult(Request const& request, Site& site);
Outcome<http::Response> finish_shown(Request const& request, Site& site);

}  // namespace keywork::sessions
