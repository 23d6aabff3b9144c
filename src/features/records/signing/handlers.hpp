#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::signing {

Outcome<http::Response> show_to_sign(Request const& request, Site const& site);
Outcome<http::Response> show_sign(Request const& request, Site const& site);
Outcome<http::Response> answer(Request const& request, Site& site);
Outcome<http::Response> ask_again(Request const& request, Site& site);
Outcome<http::Response> take_part(Request const& request, Site& site);
Outcome<http::Response> show_no_account(Request const& request, Site const& site);
Outcome<http::Response> say_no_account(Request const& request, Site& site);

}  // namespace keywork::signing
