#pragma once

#include "features/education/call_outs/call_outs.hpp"
#include "platform/html/markup.hpp"

namespace keywork::call_outs {

html::Markup day_page(DayPage const& page, html::Markup const& token);
html::Markup call_page(CallPage const& page, html::Markup const& token);
html::Markup one_page(OnePage const& page, html::Markup const& token);
html::Markup count_page(CountPage const& page);

}  // namespace keywork::call_outs
