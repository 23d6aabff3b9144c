#include "features/administration/more/handlers.hpp"

#include "care/feature.hpp"
#include "care/site/page.hpp"
#include "care/site/views.hpp"
#include "features/administration/more/views.hpp"

namespace keywork::more {
namespace {

/// The page that a feature opens with: its first route, if it needs nothing in its path.
Route const* first_page(Feature const& feature)
{
    if (feature.routes.empty()) return nullptr;
    Route const& first = feature.routes.front();
    bool const plain = first.show && first.pattern.find('{') == std::string_view::npos;
    return plain && first.pattern != "/more" && first.pattern != "/sign-in" ? &first : nullptr;
}

bool may_open(Route const& route, Actor const& actor)
{
    switch (route.policy.kind) {
    case Policy::Kind::open: return true;
    case Policy::Kind::young_person: return false;
    case Policy::Kind::staff: return actor.may(route.policy.function);
    }
    return false;
}

}  // namespace

Outcome<http::Response> show_more(Request const& request, Site const& site)
{
    std::vector<MoreLink> links;
    for (Feature const& feature : site.services().features.all) {
        Route const* route = first_page(feature);
        if (route && may_open(*route, request.actor()))
            links.push_back({std::string{feature.title}, menu_target(route->pattern)});
    }
    links.push_back({"Your account, night view, sign out", html::path("/account")});
    return page(request, site, {.title = "More", .current = "/more"}, more_page(links));
}

}  // namespace keywork::more
