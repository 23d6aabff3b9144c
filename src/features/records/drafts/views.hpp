#pragma once

#include "features/records/drafts/drafts.hpp"
#include "platform/html/html.hpp"

namespace keywork::drafts {

html::Markup drafts_page(DraftsPage const& page);
html::Markup kept_page(KeptPage const& page, html::Markup const& token);

}  // namespace keywork::drafts
