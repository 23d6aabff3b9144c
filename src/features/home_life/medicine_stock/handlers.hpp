#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::medicine_stock {

Outcome<http::Response> show_cupboard(Request const& request, Site const& site);
Outcome<http::Response> show_stock(Request const& request, Site const& site);
Outcome<http::Response> enter_stock(Request const& request, Site& site);
Outcome<http::Response> show_check(Request const& request, Site const& site);
Outcome<http::Response> sign_check(Request const& request, Site& site);

}  // namespace keywork::medicine_stock
