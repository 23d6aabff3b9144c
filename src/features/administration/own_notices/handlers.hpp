#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::own_notices {

Outcome<http::Response> show_own_notices(Request const& request, Site const& site);
Outcome<http::Response> make_address(Request const& request, Site& site);
Outcome<http::Response> end_address(Request const& request, Site& site);
Outcome<http::Response> choose_digest(Request const& request, Site& site);
Outcome<http::Response> stop_digest(Request const& request, Site& site);
Outcome<http::Response> show_calendar(Request const& request, Site const& site);

}  // namespace keywork::own_notices
