#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::home {

Outcome<http::Response> show_today(Request const& request, Site const& site);
/// A list narrowed by words: posted, for they may be a child's name.
Outcome<http::Response> find_on_today(Request const& request, Site& site);

}  // namespace keywork::home
