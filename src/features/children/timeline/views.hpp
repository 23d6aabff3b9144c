#pragma once

#include "features/children/timeline/timeline.hpp"
#include "platform/html/html.hpp"

namespace keywork::timeline {

html::Markup timeline_page(TimelinePage const& page, chronology::Reading const& reading,
                           html::Markup const& token);
html::Markup print_page(PrintPage const& page, chronology::Reading const& reading);

/// The timeline with these filters; words never stand in it.
html::Path timeline_path(ChildId const& child, Asked const& asked);

}  // namespace keywork::timeline
