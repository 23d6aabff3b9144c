#include "features/today/tasks/hooks.hpp"

#include "care/action/action.hpp"

#include <algorithm>

namespace keywork::tasks {

std::optional<MenuCount> late_count(Request const& request, Site const& site)
{
    if (!request.actor().may(Function::see_actions)) return std::nullopt;
    auto const all = action::in_setting(site.reader(), request.scope(), request.actor().place,
                                        site.now());
    auto const late = std::ranges::count_if(all, [&](action::Action const& one) {
        return !one.closed_at && one.due_at && *one.due_at < site.now();
    });
    if (late == 0) return std::nullopt;
    return MenuCount{.number = late, .words = "late", .urgent = false};
}

}  // namespace keywork::tasks
