#include "features/administration/audit_trail/handlers.hpp"

#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/feature.hpp"
#include "features/administration/audit_trail/views.hpp"

#include <algorithm>

namespace keywork::audit_trail {

Outcome<http::Response> show_trail(Request const& request, Site const& site)
{
    auto const& child = request.child();
    auto const& features = site.services().features.all;
    auto const page_title = [&](std::string_view name) {
        auto const found = std::ranges::find(features, name, &Feature::name);
        return std::string{found == features.end() ? name : found->title};
    };
    auto const before = before_of(request.query("before"));
    TrailPage shown{.child    = *child,
                    .known_as = child::face(site.reader(), child).known_as,
                    .lines    = {},
                    .is_first = before == before_of(std::nullopt)};
    for (audit::Seen const& seen :
         audit::entries_about(site.reader(), *child, before, entries_on_a_page))
        shown.lines.push_back(line_of(seen, page_title));
    shown.is_full = shown.lines.size() == static_cast<std::size_t>(entries_on_a_page);
    return child::child_page(request, site, {.title = "Who has seen this file"},
                             trail_page(shown));
}

}  // namespace keywork::audit_trail
