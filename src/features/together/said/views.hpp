#pragma once

#include "features/together/said/said.hpp"
#include "platform/html/html.hpp"

namespace keywork::said {

html::Markup place_page(PlacePage const& page);
html::Markup child_ledger_page(ChildPage const& page);
html::Markup note_page(NotePage const& page, html::Markup const& token);
html::Markup entry_page(EntryPage const& page, html::Markup const& token);
/// In words the child can read, for print.
html::Markup you_said_page(ChildPage const& page);

}  // namespace keywork::said
