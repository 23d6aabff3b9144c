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

std::map<ChildId, std::vector<Alert>> alerts_of(Request const& request, Site const& site)
{
    std::map<ChildId, std::vector<Alert>> by_child;
    for (child::AlertOf& one :
         child::alerts_in(site.reader(), request.scope(), request.actor().place))
        by_child[one.child].push_back(std::move(one.alert));
    return by_child;
}

}  // namespace

Outcome<http::Response> show_list(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const scope = request.scope();
    auto const* place = request.actor().place_role();
    if (!place) return refuse(NotFound{});
    auto const& profile = site.profiles().of(place->profile);
    auto const filter = filter_of(request);
    auto const count = child::count_in(db, scope, place->setting, filter);
    ListPage const shown{
        .place_name     = place->setting_name,
        .word           = profile.child,
        .group_word     = profile.group_word,
        .today          = request.actor().today,
        .filter         = filter,
        .children       = child::children_in(db, scope, place->setting, filter),
        .alerts         = alerts_of(request, site),
        .count          = count,
        .everybody      = is_everybody(filter) ? count
                                               : child::count_in(db, scope, place->setting, {}),
        .mine           = child::count_in(
            db, scope, place->setting, {.mine = child::RosterFilter::Mine::allocated_to_me}),
        .groups         = child::groups_in(db, scope, place->setting),
        .care_statuses  = choices(site, "care-status"),
        .sen_provisions = choices(site, "sen-provision"),
        .may_add        = request.actor().may_in(Function::manage_child, place->setting)};
    return page(request, site,
                {.title = sentence_case(profile.child.many), .current = "/children"},
                list_page(shown));
}

}  // namespace keywork::child_list
