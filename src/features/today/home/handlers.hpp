#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::home {

Outcome<http::Response> show_today(Request const& request, Site const& site);

}  // namespace keywork::home
