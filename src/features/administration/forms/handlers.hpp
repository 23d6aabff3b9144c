#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::forms {

Outcome<http::Response> show_kinds(Request const& request, Site const& site);
Outcome<http::Response> show_new(Request const& request, Site const& site);
Outcome<http::Response> make_new(Request const& request, Site& site);
Outcome<http::Response> show_kind(Request const& request, Site const& site);
Outcome<http::Response> begin_change(Request const& request, Site& site);
Outcome<http::Response> decide_offer(Request const& request, Site& site);
Outcome<http::Response> hand_out(Request const& request, Site const& site);

Outcome<http::Response> show_draft(Request const& request, Site const& site);
Outcome<http::Response> change_draft(Request const& request, Site& site);
Outcome<http::Response> use_draft(Request const& request, Site& site);
Outcome<http::Response> show_new_question(Request const& request, Site const& site);
Outcome<http::Response> add_question(Request const& request, Site& site);
Outcome<http::Response> show_question(Request const& request, Site const& site);
Outcome<http::Response> change_question(Request const& request, Site& site);
Outcome<http::Response> show_text(Request const& request, Site const& site);
Outcome<http::Response> change_text(Request const& request, Site& site);

Outcome<http::Response> show_preview(Request const& request, Site const& site);
Outcome<http::Response> go_on_in_preview(Request const& request, Site& site);

}  // namespace keywork::forms
