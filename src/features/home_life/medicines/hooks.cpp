#include "features/home_life/medicines/hooks.hpp"

#include "care/medicine/store.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "features/home_life/medicines/views.hpp"

namespace keywork::medicines {

html::Markup panel(Request const& request, Site const& site)
{
    auto const& child = request.child();
    if (!request.actor().may(Function::see_medicine) || child.reads_to() < Level::l1) return {};
    auto regimens = medicine::regimens_of(site.reader(), child);
    std::erase_if(regimens,
                  [&](Regimen const& one) { return !medicine::is_current(one, site.now()); });
    bool const may_add = child.writes_to() && request.actor().may(Function::manage_medicine);
    if (regimens.empty() && !may_add) return {};
    return panel_card(*child, regimens, site.now());
}

}  // namespace keywork::medicines
