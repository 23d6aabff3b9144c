#include "features/safeguarding/missing/hooks.hpp"

#include "features/safeguarding/missing/views.hpp"

namespace keywork::missing_episodes {

html::Markup away_panel(Request const& request, Site const& site)
{
    auto const open = missing::open_of(site.reader(), sight_of(request.actor(), request.child()));
    return open ? away_note(*open, site.now()) : html::Markup{};
}

}  // namespace keywork::missing_episodes
