#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::rota {

Outcome<http::Response> show_week(Request const& request, Site const& site);
Outcome<http::Response> copy_week(Request const& request, Site& site);
Outcome<http::Response> show_new_shift(Request const& request, Site const& site);
Outcome<http::Response> add_shift(Request const& request, Site& site);
Outcome<http::Response> show_shift(Request const& request, Site const& site);
Outcome<http::Response> save_shift(Request const& request, Site& site);
Outcome<http::Response> show_skills(Request const& request, Site const& site);
Outcome<http::Response> save_skills(Request const& request, Site& site);

}  // namespace keywork::rota
