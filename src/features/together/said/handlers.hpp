#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::said {

Outcome<http::Response> show_place(Request const& request, Site const& site);
Outcome<http::Response> show_ledger(Request const& request, Site const& site);
Outcome<http::Response> show_note(Request const& request, Site const& site);
Outcome<http::Response> keep_note(Request const& request, Site& site);
Outcome<http::Response> show_entry(Request const& request, Site const& site);
Outcome<http::Response> take_step(Request const& request, Site& site);
Outcome<http::Response> show_you_said(Request const& request, Site const& site);

}  // namespace keywork::said
