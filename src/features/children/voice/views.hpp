#pragma once

#include "features/children/voice/voice.hpp"
#include "platform/html/html.hpp"

namespace keywork::voice {

html::Markup about_me_page(AboutMePage const& page, html::Markup const& token);
html::Markup help_page(HelpPage const& page, html::Markup const& token);

}  // namespace keywork::voice
