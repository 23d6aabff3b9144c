#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::new_child {

Outcome<http::Response> show_new_child(Request const& request, Site const& site);
Outcome<http::Response> add_child(Request const& request, Site& site);

}  // namespace keywork::new_child
