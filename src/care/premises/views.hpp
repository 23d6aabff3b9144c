#pragma once

#include "care/premises/look_page.hpp"
#include "platform/html/html.hpp"

namespace keywork::premises {

/// The page of a book.
html::Path page_of(Book book);
/// Links to the month shown and those about it. `spoken` names them: "Months of checks".
html::Markup months(LookedMonth const& shown, std::string_view spoken);
/// Who looked through the month, and the form for a manager's own look.
html::Markup looks(LookedMonth const& shown, html::Markup const& token);

}  // namespace keywork::premises
