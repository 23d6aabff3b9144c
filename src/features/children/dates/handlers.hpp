#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::date_list {

Outcome<http::Response> show_dates(Request const& request, Site const& site);
Outcome<http::Response> add_date(Request const& request, Site& site);
Outcome<http::Response> end_date(Request const& request, Site& site);

}  // namespace keywork::date_list
