#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::medicines {

Outcome<http::Response> show_medicines(Request const& request, Site const& site);
Outcome<http::Response> show_new(Request const& request, Site const& site);
Outcome<http::Response> add_medicine(Request const& request, Site& site);
Outcome<http::Response> show_medicine(Request const& request, Site const& site);
Outcome<http::Response> show_change(Request const& request, Site const& site);
Outcome<http::Response> change_medicine(Request const& request, Site& site);
Outcome<http::Response> stop_medicine(Request const& request, Site& site);
Outcome<http::Response> show_chart(Request const& request, Site const& site);

}  // namespace keywork::medicines
