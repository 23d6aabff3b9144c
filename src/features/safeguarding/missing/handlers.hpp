#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::missing_episodes {

Outcome<http::Response> show_list(Request const& request, Site const& site);
Outcome<http::Response> show_episode(Request const& request, Site const& site);
Outcome<http::Response> show_sheet(Request const& request, Site const& site);

}  // namespace keywork::missing_episodes
