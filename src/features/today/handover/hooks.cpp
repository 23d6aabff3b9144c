#include "features/today/handover/hooks.hpp"

#include "care/record/handover/handover.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::handover {

std::optional<MenuCount> unread_count(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    if (!actor.may_in(Function::read_handover, actor.place)) return std::nullopt;
    auto const unread =
        record::unread_handovers(site.reader(), request.scope(), actor.place, "handover",
                                 site.now() - hours{48});
    return MenuCount{.number = static_cast<std::int64_t>(unread.size()), .words = "to read",
                     .urgent = true};
}

}  // namespace keywork::handover
