#pragma once

#include "care/feature.hpp"

namespace keywork::due {

/// How many duties of the place are late.
std::optional<MenuCount> late_count(Request const& request, Site const& site);

}  // namespace keywork::due
