#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/html/markup.hpp"

namespace keywork::missing_episodes {

/// Beside the child's page, while they are away: since when, and the way to what is done.
html::Markup away_panel(Request const& request, Site const& site);

}  // namespace keywork::missing_episodes
