#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::policies {

Outcome<http::Response> show_library(Request const& request, Site const& site);
Outcome<http::Response> show_new(Request const& request, Site const& site);
Outcome<http::Response> save_new(Request const& request, Site& site);
Outcome<http::Response> show_policy(Request const& request, Site const& site);
Outcome<http::Response> show_new_version(Request const& request, Site const& site);
Outcome<http::Response> save_new_version(Request const& request, Site& site);
Outcome<http::Response> issue_draft(Request const& request, Site& site);
Outcome<http::Response> save_comment(Request const& request, Site& site);
Outcome<http::Response> save_read(Request const& request, Site& site);
Outcome<http::Response> send_reminders(Request const& request, Site& site);
Outcome<http::Response> hand_back(Request const& request, Site const& site);

}  // namespace keywork::policies
