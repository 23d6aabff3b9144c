#include "features/education/call_outs/hooks.hpp"

#include "care/school_day/call_out/call_out.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "care/staff/store.hpp"

#include <algorithm>

namespace keywork::call_outs {

std::optional<MenuCount> open_count(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place || !actor.may_in(Function::do_action, place->setting)) return std::nullopt;
    auto& db = site.reader();
    auto const open =
        open_now(db, reach_in(db, request.scope(), place->setting), site.now());
    if (open.empty()) return std::nullopt;
    auto const shift =
        staff::current_shift(db, actor.staff, place->setting, site.now(), seconds{0});
    bool const all = is_told_of_all(place->role, shift);
    auto const mine = std::ranges::count_if(open, [&](CallOut const& call) {
        return all || concerns(call, actor.staff);
    });
    if (mine == 0) return std::nullopt;
    return MenuCount{.number = mine, .words = mine == 1 ? "call-out" : "call-outs",
                     .urgent = true};
}

}  // namespace keywork::call_outs
