#include "features/administration/more/handlers.hpp"

#include "care/feature.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/page.hpp"
#include "care/site/views.hpp"
#include "features/administration/more/views.hpp"

#include <fmt/core.h>

#include <algorithm>

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

/// What the menu of the place calls a page, where it has it: "Pupils", "My caseload".
std::string title_here(Profile const& profile, Feature const& feature, std::string_view pattern)
{
    for (MenuEntry const& entry : profile.menu)
        if (entry.path == pattern) return entry.title;
    return std::string{feature.title};
}

std::string waiting(Request const& request, Site const& site, Feature const& feature)
{
    if (!feature.menu_count) return {};
    auto const count = feature.menu_count.function()(request, site);
    return count && count->number > 0 ? fmt::format("{} {}", count->number, count->words)
                                      : std::string{};
}

void put(std::vector<MoreGroup>& groups, Heading heading, Profile const& profile, MoreLink link)
{
    auto found = std::ranges::find(groups, heading, &MoreGroup::heading);
    if (found == groups.end())
        found = groups.insert(std::ranges::upper_bound(groups, heading, {}, &MoreGroup::heading),
                              {heading, title_of(heading, profile.child.many), {}});
    found->links.push_back(std::move(link));
}

bool is_offered(Route const& route, Actor const& actor)
{
    if (!may_open(route, actor) || !is_of_use(route.pattern, actor.profile())) return false;
    return !is_for_officers(route.pattern) ||
           std::ranges::find(actor.roles, Role::dpo, &HeldRole::role) != actor.roles.end();
}

}  // namespace

Outcome<http::Response> show_more(Request const& request, Site const& site)
{
    Profile const& profile = site.profiles().of(request.actor().profile());
    std::vector<MoreGroup> groups;
    for (Feature const& feature : site.services().features.all) {
        Route const* route = first_page(feature);
        if (!route || !is_offered(*route, request.actor())) continue;
        put(groups, heading_of(feature.area, route->pattern), profile,
            {.title = title_here(profile, feature, route->pattern),
             .to = menu_target(route->pattern),
             .waits = waiting(request, site, feature)});
    }
    put(groups, Heading::you, profile,
        {"Your account, night view, sign out", html::path("/account")});
    return page(request, site, {.title = "More", .current = "/more"}, more_page(groups));
}

}  // namespace keywork::more
