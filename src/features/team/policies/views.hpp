#pragma once

#include "features/team/policies/policies.hpp"
#include "platform/html/html.hpp"

namespace keywork::policies {

html::Markup library_page(LibraryPage const& page);
html::Markup writing_page(WritingPage const& page, html::Markup const& token);
html::Markup policy_page(PolicyPage const& page, html::Markup const& token);

}  // namespace keywork::policies
