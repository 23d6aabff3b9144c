#include "features/records/drafts/hooks.hpp"

#include "care/record/drafts/store.hpp"

namespace keywork::drafts {

std::optional<MenuCount> draft_count(Request const& request, Site const& site)
{
    auto const& staff = request.actor().staff;
    auto const kept = record::kept_words_of(site.reader(), staff).size();
    auto const count =
        record::count_drafts(site.reader(), staff) + static_cast<std::int64_t>(kept);
    if (count == 0) return std::nullopt;
    return MenuCount{.number = count, .words = "not sent", .urgent = kept > 0};
}

}  // namespace keywork::drafts
