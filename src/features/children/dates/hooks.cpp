#include "features/children/dates/hooks.hpp"

#include "care/child/store.hpp"
#include "features/children/dates/views.hpp"

namespace keywork::date_list {

html::Markup dates_panel(Request const& request, Site const& site)
{
    constexpr std::size_t shown = 3;
    auto& db = site.reader();
    std::vector<Line> next;
    for (auto& date : dates::of_child(db, request.child(), site.today())) {
        auto const on = dates::next_on(date, site.today());
        if (on && next.size() < shown) next.push_back({.date = std::move(date), .next = on});
    }
    if (next.empty()) return {};
    return panel(child::face(db, request.child()), next, site.today());
}

}  // namespace keywork::date_list
