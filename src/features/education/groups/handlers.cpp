#include "features/education/groups/handlers.hpp"

#include "care/child/roster/store.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "features/education/groups/views.hpp"

namespace keywork::groups {
namespace {

GroupsPage groups_of(Request const& request, Site const& site, HeldRole const& place)
{
    auto const here = reach_in(site.reader(), request.scope(), place.setting);
    return {.place_name = place.setting_name,
            .children_word = site.profiles().of(place.profile).child.many,
            .all = groups_on(site.reader(), here, site.today()),
            .kind = request.form().value_or("kind"),
            .name = request.form().value_or("group_name"),
            .problems = {}};
}

http::Response groups_answer(Request const& request, Site const& site, GroupsPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Groups", .current = "/groups", .has_errors = wrong},
                groups_page(shown, form_token(request)), wrong ? 422 : 200);
}

/// The group in the path, with what was typed on its page.
Outcome<GroupPage> group_of(Request const& request, Site const& site, HeldRole const& place)
{
    auto& db = site.reader();
    auto const id = TRY(request.id<GroupId>("group"));
    auto const here = reach_in(db, request.scope(), place.setting);
    auto group = TRY(find(db, here, id, site.today()));
    auto const& words = site.profiles().of(place.profile).child;
    auto const& form = request.form();
    GroupPage shown{.group = std::move(group),
                    .child_word = words.one,
                    .children_word = words.many,
                    .children = {},
                    .staff = {},
                    .child = form.value_or("child"),
                    .weekdays = {},
                    .staff_chosen = form.value_or("staff"),
                    .weekday = form.value_or("weekday"),
                    .starts = form.value_or("starts"),
                    .ends = form.value_or("ends"),
                    .name = form.value_or("name"),
                    .place = form.value_or("place"),
                    .activity = form.value_or("activity"),
                    .problems = {}};
    for (std::string const& day : form.values("weekdays")) shown.weekdays += day;
    for (auto const& one : child::present_in(db, here))
        if (one.level >= 1)
            shown.children.emplace_back(one.face.id.text(), full_name(one.face));
    for (auto const& one : staff::staff_of(db, place.setting, site.today()))
        shown.staff.emplace_back(one.id.text(), one.full_name);
    return shown;
}

http::Response group_answer(Request const& request, Site const& site, GroupPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Group", .current = "/groups", .has_errors = wrong},
                group_page(shown, form_token(request)), wrong ? 422 : 200);
}

http::Response to_group(GroupId const& id)
{
    return http::redirect(html::path("/groups/{}", id).text());
}

/// Changes the group in the path; what is invalid is shown on its page as it was typed.
template <class Deed>
Outcome<http::Response> change_group(Request const& request, Site& site, Deed deed)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto shown = TRY(group_of(request, site, *place));
    auto const done = site.write(request.actor(), [&](Transaction& tx) {
        return deed(tx, reach_in(tx.db(), scope_of(tx.actor()), place->setting), shown);
    });
    if (auto const* invalid = refused_as<Invalid>(done)) {
        shown.problems = invalid->problems;
        return group_answer(request, site, shown);
    }
    TRY(done);
    return to_group(shown.group.id);
}

}  // namespace

Outcome<http::Response> show_groups(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    return groups_answer(request, site, groups_of(request, site, *place));
}

Outcome<http::Response> add_group_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto shown = groups_of(request, site, *place);
    auto const kind = kind_from_text(shown.kind);
    if (!kind) {
        shown.problems = {{"kind", "Choose what kind of group it is"}};
        return groups_answer(request, site, shown);
    }
    auto const added = site.write(request.actor(), [&](Transaction& tx) {
        return add_group(tx, reach_in(tx.db(), scope_of(tx.actor()), place->setting), *kind,
                         shown.name);
    });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        shown.problems = {{"group_name", invalid->problems.front().message}};
        return groups_answer(request, site, shown);
    }
    return to_group(TRY(added));
}

Outcome<http::Response> show_group(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto shown = TRY(group_of(request, site, *place));
    shown.weekdays = "12345";
    return group_answer(request, site, shown);
}

Outcome<http::Response> add_pupil(Request const& request, Site& site)
{
    return change_group(request, site, [](Transaction& tx, PlaceReach const& here,
                                          GroupPage const& typed) -> Outcome<> {
        auto const child = ChildId::parse(typed.child);
        if (!child) return refuse(Invalid{{{"child", "Choose who comes in"}}});
        return add_member(tx, here, typed.group.id, *child, typed.weekdays);
    });
}

Outcome<http::Response> end_pupil(Request const& request, Site& site)
{
    auto const id = TRY(request.id<MemberId>("member"));
    return change_group(request, site, [&](Transaction& tx, PlaceReach const& here,
                                           GroupPage const& typed) {
        return end_member(tx, here, typed.group.id, id);
    });
}

Outcome<http::Response> add_staff(Request const& request, Site& site)
{
    return change_group(request, site, [](Transaction& tx, PlaceReach const& here,
                                          GroupPage const& typed) -> Outcome<> {
        auto const staff = StaffId::parse(typed.staff_chosen);
        if (!staff) return refuse(Invalid{{{"staff", "Choose who is with it"}}});
        return add_adult(tx, here, typed.group.id, *staff);
    });
}

Outcome<http::Response> end_staff(Request const& request, Site& site)
{
    auto const id = TRY(request.id<GroupAdultId>("group_adult"));
    return change_group(request, site, [&](Transaction& tx, PlaceReach const& here,
                                           GroupPage const& typed) {
        return end_adult(tx, here, typed.group.id, id);
    });
}

Outcome<http::Response> add_period_typed(Request const& request, Site& site)
{
    return change_group(request, site, [](Transaction& tx, PlaceReach const& here,
                                          GroupPage const& typed) -> Outcome<> {
        auto const period = TRY(read_period(typed));
        TRY(add_period(tx, here, period));
        return {};
    });
}

Outcome<http::Response> end_period_shown(Request const& request, Site& site)
{
    auto const id = TRY(request.id<PeriodId>("period"));
    return change_group(request, site, [&](Transaction& tx, PlaceReach const& here,
                                           GroupPage const& typed) {
        return end_period(tx, here, typed.group.id, id);
    });
}

}  // namespace keywork::groups
