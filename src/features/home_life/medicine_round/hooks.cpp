#include "features/home_life/medicine_round/hooks.hpp"

#include "care/medicine/due.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::medicine_round {

std::optional<MenuCount> due_count(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    if (!actor.place.is_set() || !actor.may_in(Function::see_medicine, actor.place))
        return std::nullopt;
    auto& db = site.reader();
    auto const counts =
        medicine::due_counts(db, reach_in(db, request.scope(), actor.place), site.now());
    if (counts.late > 0)
        return MenuCount{.number = counts.late, .words = "not recorded", .urgent = true};
    if (counts.now > 0) return MenuCount{.number = counts.now, .words = "due now", .urgent = false};
    return std::nullopt;
}

}  // namespace keywork::medicine_round
