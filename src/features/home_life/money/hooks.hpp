#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/html/markup.hpp"

namespace keywork::money {

/// Beside the child's overview: what is kept for them. Nothing where nothing ever was.
html::Markup panel(Request const& request, Site const& site);

}  // namespace keywork::money
