#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/html/markup.hpp"

namespace keywork::identity {

/// What the child said about who they are, on their overview.
html::Markup identity_panel(Request const& request, Site const& site);

}  // namespace keywork::identity
