#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::more {

Outcome<http::Response> show_more(Request const& request, Site const& site);

}  // namespace keywork::more
