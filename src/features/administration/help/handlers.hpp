#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::help {

Outcome<http::Response> show_help(Request const& request, Site const& site);
Outcome<http::Response> show_accessibility(Request const& request, Site const& site);
Outcome<http::Response> show_privacy(Request const& request, Site const& site);

}  // namespace keywork::help
