#pragma once

#include "features/children/wellbeing/wellbeing.hpp"
#include "platform/html/html.hpp"

#include <span>

namespace keywork::wellbeing {

html::Markup wellbeing_page(WellbeingPage const& page, html::Markup const& token);
html::Markup health_dates_page(HealthDatesPage const& page);
/// The card beside the child's overview: what is late or due soon.
html::Markup panel(ChildId const& child, std::span<health_dates::Line const> lines);

}  // namespace keywork::wellbeing
