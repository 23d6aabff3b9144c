#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::wellbeing {

Outcome<http::Response> show_wellbeing(Request const& request, Site const& site);
Outcome<http::Response> note_date(Request const& request, Site& site);
Outcome<http::Response> take_off_date(Request const& request, Site& site);
Outcome<http::Response> show_health_dates(Request const& request, Site const& site);

}  // namespace keywork::wellbeing
