#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::visitors {

Outcome<http::Response> show_book(Request const& request, Site const& site);
Outcome<http::Response> look_at_month(Request const& request, Site& site);
Outcome<http::Response> show_new(Request const& request, Site const& site);
Outcome<http::Response> sign_in_typed(Request const& request, Site& site);
Outcome<http::Response> show_visit(Request const& request, Site const& site);
Outcome<http::Response> sign_out_shown(Request const& request, Site& site);
Outcome<http::Response> correct_shown(Request const& request, Site& site);

}  // namespace keywork::visitors
