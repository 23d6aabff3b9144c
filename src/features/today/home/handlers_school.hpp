#pragma once

#include "care/access/place_reach.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "features/today/home/home.hpp"

namespace keywork::home {

/// Where children are enrolled: who calls for help now, and the sessions to open next.
void add_school_day(Today& today, Request const& request, Site const& site,
                    PlaceReach const& here);

}  // namespace keywork::home
