#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::cases {

Outcome<http::Response> show_cases(Request const& request, Site const& site);
Outcome<http::Response> open(Request const& request, Site& site);
Outcome<http::Response> end(Request const& request, Site& site);

}  // namespace keywork::cases
