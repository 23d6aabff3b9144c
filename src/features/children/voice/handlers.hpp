#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::voice {

Outcome<http::Response> show_about_me(Request const& request, Site const& site);
Outcome<http::Response> save_about_me(Request const& request, Site& site);
Outcome<http::Response> show_help(Request const& request, Site const& site);
Outcome<http::Response> save_help(Request const& request, Site& site);

}  // namespace keywork::voice
