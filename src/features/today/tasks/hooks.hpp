#pragma once

#include "care/feature.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::tasks {

/// How many tasks of the place are late.
std::optional<MenuCount> late_count(Request const& request, Site const& site);

}  // namespace keywork::tasks
