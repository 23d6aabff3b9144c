#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::settings {

Outcome<http::Response> show_list(Request const& request, Site const& site);
Outcome<http::Response> show_new(Request const& request, Site const& site);
Outcome<http::Response> create(Request const& request, Site& site);
Outcome<http::Response> show_setting(Request const& request, Site const& site);
Outcome<http::Response> save(Request const& request, Site& site);
Outcome<http::Response> ask_closing(Request const& request, Site& site);
Outcome<http::Response> agree_closing(Request const& request, Site& site);
Outcome<http::Response> withdraw(Request const& request, Site& site);

}  // namespace keywork::settings
