#include "features/home_life/money/hooks.hpp"

#include "features/home_life/money/store.hpp"
#include "features/home_life/money/views.hpp"

namespace keywork::money {

html::Markup panel(Request const& request, Site const& site)
{
    auto const& child = request.child();
    auto const& actor = request.actor();
    if (!actor.may_in(Function::handle_money, actor.place) || child.reads_to() < Level::l1)
        return {};
    auto& db = site.reader();
    bool const is_home = actor.profile() == "home";
    if (!is_home && lines_of(db, child, actor.place, 1).empty()) return {};
    auto const balance = [&](Purse purse) {
        return balance_of(db, {.setting = actor.place, .child = *child, .purse = purse});
    };
    return panel_card(*child, balance(Purse::pocket), balance(Purse::savings));
}

}  // namespace keywork::money
