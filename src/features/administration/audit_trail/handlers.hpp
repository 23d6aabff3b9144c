#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::audit_trail {

Outcome<http::Response> show_trail(Request const& request, Site const& site);

}  // namespace keywork::audit_trail
