// What the pages of checks share.
#pragma once

#include "features/home_life/checks/checks.hpp"
#include "platform/html/markup.hpp"

namespace keywork::checks {

/// When this check was done before, and what was found.
html::Markup done_before(CheckPage const& page);

}  // namespace keywork::checks
