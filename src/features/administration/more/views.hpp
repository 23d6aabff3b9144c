#pragma once

#include "features/administration/more/more.hpp"

namespace keywork::more {

html::Markup more_page(std::vector<MoreGroup> const& groups);

}  // namespace keywork::more
