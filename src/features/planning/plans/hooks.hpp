#pragma once

#include "care/feature.hpp"

namespace keywork::plans {

/// The current plans beside the child's overview.
html::Markup plans_beside_overview(Request const& request, Site const& site);

}  // namespace keywork::plans
