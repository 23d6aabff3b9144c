#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::find {

Outcome<http::Response> show_find(Request const& request, Site const& site);
Outcome<http::Response> find(Request const& request, Site& site);

}  // namespace keywork::find
