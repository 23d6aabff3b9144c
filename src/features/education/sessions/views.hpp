#pragma once

#include "features/education/sessions/sessions.hpp"
#include "platform/html/markup.hpp"

namespace keywork::sessions {

html::Markup day_page(DayPage const& page);
html::Markup session_page(SessionPage const& page, html::Markup const& token);

}  // namespace keywork::sessions
