#pragma once

#include "features/oversight/standards/standards_page.hpp"
#include "platform/html/html.hpp"

namespace keywork::standards_page {

html::Markup tags_page(TagsPage const& page, html::Markup const& token);
html::Markup standards_page(StandardsPage const& page);
html::Markup behind_page(BehindPage const& page);

}  // namespace keywork::standards_page
