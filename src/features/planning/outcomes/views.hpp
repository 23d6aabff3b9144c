#pragma once

#include "features/planning/outcomes/outcomes.hpp"
#include "platform/html/html.hpp"

namespace keywork::outcomes {

html::Markup outcomes_page(OutcomesPage const& page);

}  // namespace keywork::outcomes
