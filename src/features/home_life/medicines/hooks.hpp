#pragma once

#include "care/feature.hpp"

namespace keywork::medicines {

/// What the child takes now, on their page.
html::Markup panel(Request const& request, Site const& site);

}  // namespace keywork::medicines
