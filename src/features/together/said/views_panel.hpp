// The pieces that the pages of the ledger and the child's page share.
#pragma once

#include "features/together/said/said.hpp"
#include "platform/html/html.hpp"

namespace keywork::said {

/// The card on the child's page.
html::Markup panel(ChildPage const& page);

html::Path entry_path(voices::Said const& said);
/// Late, to read, to answer, to tell: a tag.
html::Markup standing_tag(voices::Said const& said, local_days today);
/// One line of a list: the words as a link, how it stands and who answers it.
enum class Names : std::uint8_t { said, left_out };
html::Markup line_of(voices::Said const& said, local_days today, Names names);

}  // namespace keywork::said
