#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::drafts {

Outcome<http::Response> show_drafts(Request const& request, Site const& site);
Outcome<http::Response> show_kept(Request const& request, Site const& site);
Outcome<http::Response> settle_kept(Request const& request, Site& site);

}  // namespace keywork::drafts
