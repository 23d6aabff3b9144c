#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::people {

Outcome<http::Response> show_people(Request const& request, Site const& site);

Outcome<http::Response> show_new_contact(Request const& request, Site const& site);
Outcome<http::Response> add_contact(Request const& request, Site& site);
Outcome<http::Response> show_contact(Request const& request, Site const& site);
Outcome<http::Response> change_contact(Request const& request, Site& site);
Outcome<http::Response> end_contact(Request const& request, Site& site);

Outcome<http::Response> allocate(Request const& request, Site& site);
Outcome<http::Response> end_allocation(Request const& request, Site& site);
Outcome<http::Response> keep_away(Request const& request, Site& site);
Outcome<http::Response> end_keep_away(Request const& request, Site& site);

}  // namespace keywork::people
