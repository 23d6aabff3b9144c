#pragma once

#include "features/planning/month/month.hpp"
#include "platform/html/html.hpp"

namespace keywork::month {

html::Markup month_page(MonthPage const& page, html::Markup const& token);

}  // namespace keywork::month
