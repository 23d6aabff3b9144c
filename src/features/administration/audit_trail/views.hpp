#pragma once

#include "features/administration/audit_trail/audit_trail.hpp"
#include "platform/html/markup.hpp"

#include <vector>

namespace keywork::audit_trail {

struct TrailPage {
    ChildId child;
    std::string known_as;
    std::vector<Line> lines;     // newest first
    bool is_first = true;        // begins with the newest
    bool is_full = false;        // there may be earlier ones
};
html::Markup trail_page(TrailPage const& page);

/// The card beside a child's overview.
html::Markup panel_card(ChildId const& child);

}  // namespace keywork::audit_trail
