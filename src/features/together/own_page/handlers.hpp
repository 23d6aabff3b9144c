#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::own_page {

Outcome<http::Response> show_hello(Request const& request, Site const& site);
Outcome<http::Response> say_hello(Request const& request, Site& site);
Outcome<http::Response> show_me(Request const& request, Site const& site);
Outcome<http::Response> show_shared(Request const& request, Site const& site);
Outcome<http::Response> show_shared_text(Request const& request, Site const& site);
Outcome<http::Response> show_plans(Request const& request, Site const& site);
Outcome<http::Response> show_say(Request const& request, Site const& site);
Outcome<http::Response> show_unsafe(Request const& request, Site const& site);
Outcome<http::Response> show_answers(Request const& request, Site const& site);
Outcome<http::Response> show_sent(Request const& request, Site const& site);
Outcome<http::Response> send_words(Request const& request, Site& site);
/// Sends what was written on a page whose session has run out meanwhile: it arrives all the same.
Outcome<> keep_own_words(Request const& request, Site& site);
Outcome<http::Response> leave(Request const& request, Site& site);

}  // namespace keywork::own_page
