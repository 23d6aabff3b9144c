#pragma once

#include "features/children/identity/identity.hpp"
#include "platform/html/html.hpp"

namespace keywork::identity {

html::Markup identity_page(IdentityPage const& page, html::Markup const& token);
/// Beside the overview: what the child said of each part, in a few words.
html::Markup panel(ChildFace const& face, std::vector<Said> const& newest);

}  // namespace keywork::identity
