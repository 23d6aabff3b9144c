#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::outcomes {

Outcome<http::Response> show_outcomes(Request const& request, Site const& site);

}  // namespace keywork::outcomes
