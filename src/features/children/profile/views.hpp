#pragma once

#include "features/children/profile/profile.hpp"
#include "platform/html/html.hpp"

namespace keywork::profile {

html::Markup overview_page(Overview const& overview, chronology::Reading const& reading,
                           html::Markup const& token);

}  // namespace keywork::profile
