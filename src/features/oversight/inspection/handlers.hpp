#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::inspection {

Outcome<http::Response> show_pack(Request const& request, Site const& site);
Outcome<http::Response> hand_file(Request const& request, Site const& site);

}  // namespace keywork::inspection
