#include "care/notice/told/on_page.hpp"

#include <algorithm>

namespace keywork::notice {

std::optional<TellOnPage> tell_on_page(db::Reader& db, Actor const& actor, RecordId const& record,
                                       html::Path to)
{
    auto const* place = actor.place_role();
    if (!place) return std::nullopt;
    TellOnPage shown{.to = std::move(to),
                     .button = place->profile == "home" ? "Tell shift leader" : "Tell a senior",
                     .leader = {},
                     .told = told_of(db, record)};
    if (auto const leader = leader_at(db, place->setting, actor.now, actor.staff))
        shown.leader = leader->full_name;
    shown.waits = std::ranges::any_of(shown.told, [&](Told const& told) {
        return told.told_by == actor.staff && !told.seen_at;
    });
    return shown;
}

}  // namespace keywork::notice
