#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::writing {

Outcome<http::Response> show_children(Request const& request, Site const& site);
Outcome<http::Response> show_kinds(Request const& request, Site const& site);
Outcome<http::Response> show_new(Request const& request, Site const& site);
Outcome<http::Response> save_new(Request const& request, Site& site);
Outcome<http::Response> show_step(Request const& request, Site const& site);
Outcome<http::Response> save_step(Request const& request, Site& site);
Outcome<http::Response> show_check(Request const& request, Site const& site);
Outcome<http::Response> send_checked(Request const& request, Site& site);
Outcome<http::Response> show_done(Request const& request, Site const& site);

}  // namespace keywork::writing
