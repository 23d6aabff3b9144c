#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::due {

Outcome<http::Response> show_due(Request const& request, Site const& site);
Outcome<http::Response> show_duty(Request const& request, Site const& site);
Outcome<http::Response> close_duty(Request const& request, Site& site);

}  // namespace keywork::due
