#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::identity {

Outcome<http::Response> show_identity(Request const& request, Site const& site);
Outcome<http::Response> save_identity(Request const& request, Site& site);

}  // namespace keywork::identity
