#pragma once

#include "features/oversight/inspection/pack.hpp"
#include "platform/html/html.hpp"

namespace keywork::inspection {

html::Markup pack_page(PackPage const& page);

}  // namespace keywork::inspection
