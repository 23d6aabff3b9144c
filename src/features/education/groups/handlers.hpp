#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::groups {

Outcome<http::Response> show_groups(Request const& request, Site const& site);
Outcome<http::Response> add_group_typed(Request const& request, Site& site);
Outcome<http::Response> show_group(Request const& request, Site const& site);
Outcome<http::Response> add_pupil(Request const& request, Site& site);
Outcome<http::Response> end_pupil(Request const& request, Site& site);
Outcome<http::Response> add_staff(Request const& request, Site& site);
Outcome<http::Response> end_staff(Request const& request, Site& site);
Outcome<http::Response> add_period_typed(Request const& request, Site& site);
Outcome<http::Response> end_period_shown(Request const& request, Site& site);

}  // namespace keywork::groups
