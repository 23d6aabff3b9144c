#include "features/children/list/handlers.hpp"

#include "care/child/alert/store.hpp"
#include "care/child/roster/store.hpp"
#include "care/code_set/code_set.hpp"
#include "care/site/page.hpp"
#include "features/children/list/views.hpp"

namespace keywork::child_list {
namespace {

std::optional<std::string> chosen(Request const& request, std::string_view name)
{
    auto value = request.query(name);
    if (value && value->empty()) return std::nullopt;
    return value;
}

child::RosterFilter filter_of(Request const& request)
{
    child::RosterFilter filter{.group_name    = chosen(request, "group"),
                               .care_status   = chosen(request, "care"),
                               .sen_provision = chosen(request, "sen")};
    if (request.query("whose") == "mine")
        filter.mine = child::RosterFilter::Mine::allocated_to_me;
    if (auto const after = chosen(request, "after"))
        if (auto const id = ChildId::parse(*after)) filter.after = *id;
    return filter;
}

bool is_everybody(child::RosterFilter const& filter)
{
    return !filter.group_name && !filter.care_status && !filter.sen_provision &&
           filter.mine == child::RosterFilter::Mine::everybody;
}

std::vector<Choice> choices(Site const& site, std::string_view code_set)
{
    std::vector<Choice> all;
    if (CodeSet const* set = site.code_sets().find(code_set))
        for (Code const* code : set->offered_on(site.today()))
            all.push_back({code->code, code->words});
    return all;
}

std::map<ChildId, std::vector<Alert>> alerts_of(db::Reader& db, PlaceReach const& here,
                                                std::vector<child::ListedChild> const& children)
{
    std::vector<ChildId> shown;
    for (child::ListedChild const& one : children) shown.push_back(one.face.id);
    std::map<ChildId, std::vector<Alert>> by_child;
    for (child::AlertOf& one : child::alerts_in(db, here.only(shown)))
        by_child[one.child].push_back(std::move(one.alert));
    return by_child;
}

}  // namespace

Outcome<http::Response> show_list(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const* place = request.actor().place_role();
    if (!place) return refuse(NotFound{});
    auto const& profile = site.profiles().of(place->profile);
    auto const filter = filter_of(request);
    auto const here = reach_in(db, request.scope(), place->setting);
    auto const everybody = static_cast<std::int64_t>(here.size());
    auto children = child::children_in(db, here, filter);
    auto alerts = alerts_of(db, here, children);
    ListPage const shown{
        .place_name     = place->setting_name,
        .word           = profile.child,
        .group_word     = profile.group_word,
        .today          = request.actor().today,
        .filter         = filter,
        .children       = std::move(children),
        .alerts         = std::move(alerts),
        .count          = is_everybody(filter) ? everybody : child::count_in(db, here, filter),
        .everybody      = everybody,
        .mine           = child::count_in(
            db, here, {.mine = child::RosterFilter::Mine::allocated_to_me}),
        .groups         = child::groups_in(db, here),
        .care_statuses  = choices(site, "care-status"),
        .sen_provisions = choices(site, "sen-provision"),
        .may_add        = request.actor().may_in(Function::manage_child, place->setting)};
    return page(request, site,
                {.title = sentence_case(profile.child.many), .current = "/children"},
                list_page(shown));
}

}  // namespace keywork::child_list
