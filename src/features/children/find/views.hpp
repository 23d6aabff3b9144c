#pragma once

#include "features/children/find/find.hpp"
#include "platform/html/html.hpp"

namespace keywork::find {

html::Markup find_page(FindPage const& page, html::Markup const& token);

}  // namespace keywork::find
