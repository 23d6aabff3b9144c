#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::young_people {

Outcome<http::Response> show_place(Request const& request, Site const& site);
Outcome<http::Response> open_device(Request const& request, Site& site);
Outcome<http::Response> close_devices(Request const& request, Site& site);
Outcome<http::Response> show_access(Request const& request, Site const& site);
Outcome<http::Response> give_access(Request const& request, Site& site);
Outcome<http::Response> end_access(Request const& request, Site& site);
Outcome<http::Response> show_share(Request const& request, Site const& site);
Outcome<http::Response> share_text(Request const& request, Site& site);
Outcome<http::Response> take_text_back(Request const& request, Site& site);

}  // namespace keywork::young_people
