#pragma once

#include "features/children/people/people.hpp"
#include "platform/html/html.hpp"

namespace keywork::people {

html::Markup people_page(PeoplePage const& page, html::Markup const& token);
html::Markup contact_page(ContactPage const& page, html::Markup const& token);

}  // namespace keywork::people
