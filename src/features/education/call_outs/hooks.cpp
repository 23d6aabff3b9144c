#include "features/education/call_outs/hooks.hpp"

#include "care/school_day/call_out/asked.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

#include <iterator>

namespace keywork::call_outs {

std::optional<MenuCount> open_count(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place || !actor.may_in(Function::do_action, place->setting)) return std::nullopt;
    auto& db = site.reader();
    auto const here = reach_in(db, request.scope(), place->setting);
    auto const mine =
        std::ssize(told_of(db, here, actor.staff, place->role, site.now()));
    if (mine == 0) return std::nullopt;
    return MenuCount{.number = mine, .words = mine == 1 ? "call-out" : "call-outs",
                     .urgent = true};
}

}  // namespace keywork::call_outs
