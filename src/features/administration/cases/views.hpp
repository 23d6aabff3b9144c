#pragma once

#include "features/administration/cases/cases.hpp"
#include "platform/html/html.hpp"

namespace keywork::cases {

html::Markup cases_page(CasesPage const& page, html::Markup const& token);

}  // namespace keywork::cases
