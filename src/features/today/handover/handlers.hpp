#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::handover {

Outcome<http::Response> show_handovers(Request const& request, Site const& site);
Outcome<http::Response> show_since(Request const& request, Site const& site);
Outcome<http::Response> show_handover(Request const& request, Site const& site);
Outcome<http::Response> have_read(Request const& request, Site& site);

}  // namespace keywork::handover
