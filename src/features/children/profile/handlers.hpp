#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::profile {

Outcome<http::Response> show_child(Request const& request, Site const& site);

}  // namespace keywork::profile
