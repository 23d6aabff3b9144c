#include "features/today/tasks/hooks.hpp"

#include "care/action/late.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::tasks {

std::optional<MenuCount> late_count(Request const& request, Site const& site)
{
    if (!request.actor().may(Function::see_actions)) return std::nullopt;
    auto const late = action::count_late(site.reader(), request.scope(), request.actor().place,
                                         site.now());
    if (late == 0) return std::nullopt;
    return MenuCount{.number = late, .words = "late", .urgent = false};
}

}  // namespace keywork::tasks
