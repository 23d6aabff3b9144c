#pragma once

#include "care/feature.hpp"

namespace keywork::handover {

/// Handovers of the place that the actor has not said they have read.
std::optional<MenuCount> unread_count(Request const& request, Site const& site);

}  // namespace keywork::handover
