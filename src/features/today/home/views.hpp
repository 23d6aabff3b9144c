#pragma once

#include "features/today/home/home.hpp"
#include "platform/html/html.hpp"

namespace keywork::home {

html::Markup shift_page(Today const& today, html::Markup token);       // children's home
html::Markup sessions_page(Today const& today, html::Markup token);    // PRU and satellite
/// Where a list so narrowed is found again. Words are not in it: they may be a child's name.
html::Path address_of(CaseloadFilter const& filter);
html::Markup caseload_page(Today const& today, CaseloadFilter const& filter, html::Markup token);
html::Markup pastoral_page(Today const& today, html::Markup token);    // special school
html::Markup visits_page(Today const& today, CaseloadFilter const& filter, html::Markup token);
html::Markup no_place_page();
/// Above the page: what young people said and nobody has read yet. Empty: nothing.
html::Markup said_first(Today const& today);
/// The same of what colleagues told the reader to look at. Empty: nothing.
html::Markup told_first(Today const& today, html::Markup const& token);
/// Who calls for help now. Empty: nobody.
html::Markup called_first(Today const& today, html::Markup token);
/// The sessions to open next. Empty: none.
html::Markup sessions_card(Today const& today);

}  // namespace keywork::home
