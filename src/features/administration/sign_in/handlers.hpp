#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::sign_in {

Outcome<http::Response> show_sign_in(Request const& request, Site const& site);
Outcome<http::Response> sign_in_with_password(Request const& request, Site& site);
Outcome<http::Response> show_signed_out(Request const& request, Site const& site);
Outcome<http::Response> clear_browser(Request const& request, Site const& site);
Outcome<http::Response> leave(Request const& request, Site& site);
Outcome<http::Response> show_password_again(Request const& request, Site const& site);
Outcome<http::Response> give_password_again(Request const& request, Site& site);
Outcome<http::Response> show_account(Request const& request, Site const& site);
Outcome<http::Response> set_theme(Request const& request, Site& site);
Outcome<http::Response> show_password(Request const& request, Site const& site);
Outcome<http::Response> set_password(Request const& request, Site& site);
Outcome<http::Response> show_places(Request const& request, Site const& site);
Outcome<http::Response> set_place(Request const& request, Site& site);

}  // namespace keywork::sign_in
