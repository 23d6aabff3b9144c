#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::month {

Outcome<http::Response> show_month(Request const& request, Site const& site);
Outcome<http::Response> begin_report(Request const& request, Site& site);

}  // namespace keywork::month
