#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::medicine_round {

Outcome<http::Response> show_round(Request const& request, Site const& site);
Outcome<http::Response> show_dose(Request const& request, Site const& site);
Outcome<http::Response> record_dose(Request const& request, Site& site);
Outcome<http::Response> show_recorded(Request const& request, Site const& site);
Outcome<http::Response> say_effect(Request const& request, Site& site);

}  // namespace keywork::medicine_round
