#include "features/today/due/hooks.hpp"

#include "care/clock/duty.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "features/today/due/due.hpp"

#include <algorithm>

namespace keywork::due {

std::optional<MenuCount> late_count(Request const& request, Site const& site)
{
    auto const duties = clock::worked_out(
        clock::in_setting(site.reader(), request.scope(), request.actor().place), site.clocks(),
        site.calendars(), site.now());
    auto const late = std::ranges::count_if(
        duties, [&](auto const& due) { return stays(due, Only::late, site.now()); });
    return MenuCount{.number = late, .words = "late", .urgent = true};
}

}  // namespace keywork::due
