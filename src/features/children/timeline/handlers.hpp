#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::timeline {

Outcome<http::Response> show_timeline(Request const& request, Site const& site);
Outcome<http::Response> find_in_timeline(Request const& request, Site& site);
Outcome<http::Response> show_print(Request const& request, Site const& site);

}  // namespace keywork::timeline
