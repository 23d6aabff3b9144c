#pragma once

#include "features/children/new_child/new_child.hpp"
#include "platform/html/html.hpp"

namespace keywork::new_child {

html::Markup new_child_page(NewChildPage const& page, html::Markup const& token);

}  // namespace keywork::new_child
