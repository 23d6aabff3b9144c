#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::notices {

Outcome<http::Response> show_figures(Request const& request, Site const& site);
Outcome<http::Response> save_figures(Request const& request, Site& site);
Outcome<http::Response> show_mail(Request const& request, Site const& site);
Outcome<http::Response> send_test(Request const& request, Site& site);

}  // namespace keywork::notices
