#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::standards_page {

Outcome<http::Response> show_tags(Request const& request, Site const& site);
Outcome<http::Response> save_tags(Request const& request, Site& site);
Outcome<http::Response> show_standards(Request const& request, Site const& site);
Outcome<http::Response> show_behind(Request const& request, Site const& site);

}  // namespace keywork::standards_page
