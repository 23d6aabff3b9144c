#include "features/activities/planner/handlers.hpp"

#include "care/setting/store.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "features/activities/planner/operations.hpp"
#include "features/activities/planner/store.hpp"
#include "features/activities/planner/views.hpp"

#include <algorithm>

namespace keywork::planner {
namespace {

Budget budget_of(Site const& site, PlaceReach const& here, std::string const& profile,
                 local_days month)
{
    Budget budget{.pence = budget_on(site.reader(), here.setting(), month), .planned = 0};
    auto const last = first_of_month(month + days{31}) - days{1};
    for (Activity const& one : leaving_between(site, here, profile, month, last))
        if (is_spent(one)) budget.planned += one.pence;
    return budget;
}

struct Read {
    HeldRole const* place;
    Activity activity;
};

/// The activity in the path, in the place on screen.
Outcome<Read> read_activity(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto const id = TRY(request.id<RecordId>("activity"));
    auto const here = reach_in(site.reader(), request.scope(), place->setting);
    auto found = TRY(activity(site, here, place->profile, id));
    return Read{.place = place, .activity = std::move(found)};
}

}  // namespace

Outcome<http::Response> show_week(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto& db = site.reader();
    auto const asked = day_from_text(request.query("week").value_or(""));
    auto const monday = monday_of(asked.value_or(site.today()));
    auto const here = reach_in(db, request.scope(), place->setting);
    auto const month = first_of_month(std::max(monday, std::min(site.today(), monday + days{6})));
    auto const& actor = request.actor();
    WeekPage shown{.place_name = place->setting_name, .profile = place->profile,
                   .monday = monday, .today = site.today(), .days = {},
                   .budget = budget_of(site, here, place->profile, month), .month = month,
                   .may_plan = actor.may_in(Function::write_record, place->setting),
                   .may_set_budget = actor.may_in(Function::plan_shift, place->setting),
                   .now = site.now()};
    for (int i = 0; i < 7; ++i) {
        Day day{.day = monday + days{i}, .activities = {},
                .planned = day_plan::of_day(db, here, monday + days{i})};
        std::erase_if(day.planned, [](day_plan::Entry const& one) {
            return one.kind != day_plan::Kind::activity;
        });
        shown.days.push_back(std::move(day));
    }
    for (Activity& one : leaving_between(site, here, place->profile, monday, monday + days{6}))
        shown.days[static_cast<std::size_t>((london_day(one.leaves_at) - monday).count())]
            .activities.push_back(std::move(one));
    return page(request, site, {.title = "Activities", .current = "/activities"},
                week_page(shown));
}

Outcome<http::Response> show_activity(Request const& request, Site const& site)
{
    auto found = TRY(read_activity(request, site));
    auto const& actor = request.actor();
    ActivityPage shown{.activity = std::move(found.activity), .profile = found.place->profile,
                       .may_sign = actor.may_in(Function::sign_record, found.place->setting),
                       .may_write = actor.may_in(Function::write_record, found.place->setting),
                       .now = site.now()};
    return page(request, site, {.title = "An activity", .current = "/activities"},
                activity_page(shown));
}

Outcome<http::Response> show_card(Request const& request, Site const& site)
{
    auto found = TRY(read_activity(request, site));
    auto& db = site.reader();
    std::vector<ChildId> going;
    for (Goer const& goer : found.activity.goers) going.push_back(goer.child);
    auto const here =
        reach_in(db, request.scope(), found.place->setting).only(going);
    CardPage shown{.activity = std::move(found.activity),
                   .alerts = child::alerts_in(db, here),
                   .setting = setting::find(db, found.place->setting).value_or(Setting{})};
    return page(request, site, {.title = "Emergency card", .current = "/activities"},
                card_page(shown));
}

Outcome<http::Response> show_budget(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    BudgetPage const shown{.place_name = place->setting_name,
                           .now_pence = budget_on(site.reader(), place->setting, site.today()),
                           .pounds = {}, .problems = {}};
    return page(request, site, {.title = "What activities may cost", .current = "/activities"},
                budget_page(shown, form_token(request)));
}

Outcome<http::Response> save_budget(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    BudgetPage typed{.place_name = place->setting_name,
                     .now_pence = budget_on(site.reader(), place->setting, site.today()),
                     .pounds = request.form().value_or("pounds"), .problems = {}};
    auto const pence = read_pounds(typed.pounds);
    if (auto const* invalid = refused_as<Invalid>(pence)) {
        typed.problems = invalid->problems;
        return page(request, site,
                    {.title = "What activities may cost", .current = "/activities",
                     .has_errors = true},
                    budget_page(typed, form_token(request)), 422);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return set_budget(tx, place->setting, *pence);
    }));
    return http::redirect("/activities");
}

}  // namespace keywork::planner
