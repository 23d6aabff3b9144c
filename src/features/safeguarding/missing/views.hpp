#pragma once

#include "features/safeguarding/missing/episodes.hpp"
#include "platform/html/html.hpp"

namespace keywork::missing_episodes {

html::Markup list_page(ListPage const& page);
html::Markup episode_page(EpisodePage const& page);
/// For the police: what they ask first, on one sheet of paper. Without a photograph.
html::Markup sheet_page(EpisodePage const& page, ChildDetails const& details);
html::Markup away_note(missing::Episode const& episode, sys_seconds now);

}  // namespace keywork::missing_episodes
