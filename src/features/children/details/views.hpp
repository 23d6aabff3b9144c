#pragma once

#include "features/children/details/details.hpp"
#include "platform/html/html.hpp"

namespace keywork::details {

html::Markup details_page(DetailsPage const& page, html::Markup const& token);
html::Markup edit_page(EditPage const& page, html::Markup const& token);
html::Markup education_page(EducationPage const& page, html::Markup const& token);
html::Markup alerts_page(AlertsPage const& page, html::Markup const& token);

}  // namespace keywork::details
