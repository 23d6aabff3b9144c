#include "features/exchange/ssda903/hooks.hpp"

#include "care/looked_after/store.hpp"
#include "features/exchange/ssda903/views.hpp"

namespace keywork::ssda903 {

html::Markup latest_year_panel(Request const& request, Site const& site)
{
    auto const& child = request.child();
    auto const years = looked_after::years(site.reader(), child);
    if (years.empty()) return {};
    YearPanel const panel{.year = years.front(),
                          .reviews = looked_after::reviews(site.reader(), child)};
    return year_card(panel, site.code_sets());
}

}  // namespace keywork::ssda903
