#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::staff_accounts {

Outcome<http::Response> show_list(Request const& request, Site const& site);
Outcome<http::Response> show_new(Request const& request, Site const& site);
Outcome<http::Response> create(Request const& request, Site& site);
Outcome<http::Response> show_account(Request const& request, Site const& site);
Outcome<http::Response> save_name_and_job(Request const& request, Site& site);
Outcome<http::Response> make_password(Request const& request, Site& site);
Outcome<http::Response> show_off(Request const& request, Site const& site);
Outcome<http::Response> turn_off(Request const& request, Site& site);
Outcome<http::Response> turn_on(Request const& request, Site& site);
Outcome<http::Response> show_new_role(Request const& request, Site const& site);
Outcome<http::Response> give_role(Request const& request, Site& site);
Outcome<http::Response> agree_role(Request const& request, Site& site);
Outcome<http::Response> withdraw_asked_role(Request const& request, Site& site);
Outcome<http::Response> show_end_role(Request const& request, Site const& site);
Outcome<http::Response> finish_role(Request const& request, Site& site);

}  // namespace keywork::staff_accounts
