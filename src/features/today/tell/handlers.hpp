#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::tell {

Outcome<http::Response> tell_of_child(Request const& request, Site& site);
Outcome<http::Response> tell_of_house(Request const& request, Site& site);
Outcome<http::Response> have_seen(Request const& request, Site& site);

}  // namespace keywork::tell
