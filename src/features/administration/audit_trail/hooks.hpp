#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/html/markup.hpp"

namespace keywork::audit_trail {

/// The way to the page from the child's own, for those who may read it.
html::Markup panel(Request const& request, Site const& site);

}  // namespace keywork::audit_trail
