#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::money {

// Of the place.
Outcome<http::Response> show_money(Request const& request, Site const& site);
Outcome<http::Response> look_at_month(Request const& request, Site& site);
Outcome<http::Response> set_figure_typed(Request const& request, Site& site);
Outcome<http::Response> show_new(Request const& request, Site const& site);
Outcome<http::Response> keep_typed(Request const& request, Site& site);
Outcome<http::Response> show_line(Request const& request, Site const& site);
Outcome<http::Response> counter_shown(Request const& request, Site& site);
Outcome<http::Response> hand_back_receipt(Request const& request, Site const& site);

// Of one child.
Outcome<http::Response> show_childs(Request const& request, Site const& site);
Outcome<http::Response> keep_childs(Request const& request, Site& site);
Outcome<http::Response> show_childs_line(Request const& request, Site const& site);
Outcome<http::Response> counter_childs(Request const& request, Site& site);
Outcome<http::Response> hand_back_childs_receipt(Request const& request, Site const& site);
Outcome<http::Response> keep_childs_valuable(Request const& request, Site& site);
Outcome<http::Response> give_childs_valuable_back(Request const& request, Site& site);

}  // namespace keywork::money
