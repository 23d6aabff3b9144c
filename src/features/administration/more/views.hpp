#pragma once

#include "platform/html/html.hpp"

#include <string>
#include <vector>

namespace keywork::more {

struct MoreLink {
    std::string title;
    html::Path to;
};
html::Markup more_page(std::vector<MoreLink> const& links);

}  // namespace keywork::more
