#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::hazards {

Outcome<http::Response> show_report(Request const& request, Site const& site);
Outcome<http::Response> report_typed(Request const& request, Site& site);
Outcome<http::Response> show_list(Request const& request, Site const& site);
Outcome<http::Response> show_hazard(Request const& request, Site const& site);
Outcome<http::Response> take_step_typed(Request const& request, Site& site);
Outcome<http::Response> hand_back_file(Request const& request, Site const& site);

}  // namespace keywork::hazards
