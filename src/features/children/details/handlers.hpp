#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::details {

/// Whether this actor may change what is kept of the child of the request.
bool may_change(Request const& request);

Outcome<http::Response> show_details(Request const& request, Site const& site);
Outcome<http::Response> start_status(Request const& request, Site& site);
Outcome<http::Response> end_status(Request const& request, Site& site);
Outcome<http::Response> end_stay(Request const& request, Site& site);

Outcome<http::Response> show_edit(Request const& request, Site const& site);
Outcome<http::Response> save_edit(Request const& request, Site& site);

Outcome<http::Response> show_education(Request const& request, Site const& site);
Outcome<http::Response> add_school(Request const& request, Site& site);

Outcome<http::Response> show_alerts(Request const& request, Site const& site);
Outcome<http::Response> add_alert(Request const& request, Site& site);
Outcome<http::Response> end_alert(Request const& request, Site& site);

}  // namespace keywork::details
