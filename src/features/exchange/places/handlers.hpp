#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::places {

Outcome<http::Response> show_upload(Request const& request, Site const& site);
Outcome<http::Response> upload(Request const& request, Site& site);
Outcome<http::Response> show_check(Request const& request, Site const& site);
Outcome<http::Response> confirm(Request const& request, Site& site);
Outcome<http::Response> show_problems(Request const& request, Site const& site);
Outcome<http::Response> give_up(Request const& request, Site& site);

}  // namespace keywork::places
