#pragma once

#include "features/home_life/visitors/visitors.hpp"
#include "platform/html/markup.hpp"

namespace keywork::visitors {

html::Markup book_page(BookPage const& page, html::Markup const& token);
html::Markup new_page(NewPage const& page, html::Markup const& token);
html::Markup visit_page(VisitPage const& page, html::Markup const& token);

}  // namespace keywork::visitors
