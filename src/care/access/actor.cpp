#include "care/access/actor.hpp"

#include "care/access/scope.hpp"

#include <algorithm>

namespace keywork {

bool Actor::may(Function function) const
{
    return std::ranges::any_of(
        roles, [&](HeldRole const& held) { return has_function(held.role, function); });
}

bool Actor::may_in(Function function, SettingId const& setting) const
{
    return std::ranges::any_of(roles, [&](HeldRole const& held) {
        return held.setting == setting && has_function(held.role, function);
    });
}

HeldRole const* Actor::place_role() const
{
    auto const found = std::ranges::find(roles, place, &HeldRole::setting);
    return found == roles.end() ? nullptr : &*found;
}

std::string Actor::profile() const
{
    HeldRole const* held = place_role();
    return held ? held->profile : "home";
}

Level most_shown(Assurance assurance)
{
    switch (assurance) {
    case Assurance::a1: return Level::l0;
    case Assurance::a2r: return Level::l2;
    case Assurance::a2: return Level::l2;
    case Assurance::a3: return Level::l4;
    }
    return Level::l0;
}

Scope scope_of(Actor const& actor)
{
    return {.staff = actor.staff,
            .today = actor.today,
            .past = actor.today - past_lasts,
            .most = number(most_shown(actor.assurance))};
}

}  // namespace keywork
