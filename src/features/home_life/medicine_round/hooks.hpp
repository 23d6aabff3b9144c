#pragma once

#include "care/feature.hpp"

namespace keywork::medicine_round {

/// Doses of the place that nobody recorded in time; else those that are due now.
std::optional<MenuCount> due_count(Request const& request, Site const& site);

}  // namespace keywork::medicine_round
