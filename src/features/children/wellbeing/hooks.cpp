#include "features/children/wellbeing/hooks.hpp"

#include "features/children/wellbeing/views.hpp"

namespace keywork::wellbeing {

html::Markup wellbeing_panel(Request const& request, Site const& site)
{
    auto const& child = request.child();
    if (child.own_entries_only() || child.reads_to() < Level::l1) return {};
    std::vector<health_dates::Line> lines;
    if (child.reads_to() >= health_dates::level)
        for (auto& line : health_dates::board_of(
                 health_dates::facts_of(site.reader(), child),
                 {site.clocks(), site.calendars(), site.today()}))
            if (needs_somebody(line)) lines.push_back(std::move(line));
    return panel(*child, lines);
}

}  // namespace keywork::wellbeing
