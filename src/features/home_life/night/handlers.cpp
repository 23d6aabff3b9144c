#include "features/home_life/night/handlers.hpp"

#include "care/child/roster/store.hpp"
#include "care/setting/store.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "features/home_life/night/views.hpp"

#include <algorithm>

namespace keywork::night {
namespace {

local_days night_asked(std::optional<std::string> const& typed, sys_seconds now)
{
    return (typed ? day_from_text(*typed) : std::nullopt).value_or(night_of(now));
}

/// Those who are there at some time from ten in the evening to seven in the morning.
std::vector<OnShift> crew_of(Site const& site, SettingId const& setting, local_days night)
{
    return staff::shifts_between(site.reader(), setting,
                                 from_london(local_seconds{night} + hours{22}),
                                 from_london(local_seconds{night + days{1}} + hours{7}));
}

/// The look in the path: a plan, and the instant of its round.
Outcome<LookPage> look_of(Request const& request, Site const& site, HeldRole const& place)
{
    auto const id = TRY(request.id<PlanId>("night_plan"));
    auto const at = instant_from_text(request.parameter("round"));
    if (!at) return refuse(NotFound{});
    auto& db = site.reader();
    auto const here = reach_in(db, request.scope(), place.setting);
    for (PlanOfNight& one : night_at(db, here, night_of(*at))) {
        if (one.plan.id != id) continue;
        auto const round = std::ranges::find(one.rounds, *at, &Round::at);
        if (round == one.rounds.end()) break;
        return LookPage{.plan = std::move(one.plan), .round = *round, .seen = {}, .words = {},
                        .problems = {},
                        .may_check = request.actor().may_in(Function::do_action, place.setting),
                        .now = site.now()};
    }
    return refuse(NotFound{});
}

http::Response look_answer(Request const& request, Site const& site, LookPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "A look at night", .current = "/night", .has_errors = wrong},
                look_page(shown, form_token(request)), wrong ? 422 : 200);
}

http::Response woken_answer(Request const& request, Site const& site, WokenPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Woken", .current = "/night", .has_errors = wrong},
                woken_page(shown, form_token(request)), wrong ? 422 : 200);
}

PlansPage plans_of(Request const& request, Site const& site, HeldRole const& place)
{
    auto& db = site.reader();
    auto const& form = request.form();
    auto const here = reach_in(db, request.scope(), place.setting);
    PlansPage shown{.place_name = place.setting_name,
                    .plans = plans_on(db, here, night_of(site.now())),
                    .children = {},
                    .child = form.value_or("who"),
                    .place = form.value_or("place"),
                    .every = form.value_or("every"),
                    .from = form.value_or("from"),
                    .until = form.value_or("until"),
                    .note = form.value_or("note"),
                    .problems = {}};
    for (auto const& one : child::present_in(db, here))
        if (one.level >= 1)
            shown.children.emplace_back(one.face.id.text(), full_name(one.face));
    return shown;
}

http::Response plans_answer(Request const& request, Site const& site, PlansPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Night plan", .current = "/night", .has_errors = wrong},
                plans_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_night(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto& db = site.reader();
    auto const night = night_asked(request.query("night"), site.now());
    auto const setting = setting::find(db, place->setting).value_or(Setting{});
    NightPage const shown{
        .place_name = place->setting_name,
        .night = night,
        .tonight = night_of(site.now()),
        .plans = night_at(db, reach_in(db, request.scope(), place->setting), night),
        .on_shift = crew_of(site, place->setting, night),
        .woken = woken_on(db, place->setting, night),
        .on_call_name = setting.on_call_name,
        .on_call_phone = setting.on_call_phone,
        .may_check = request.actor().may_in(Function::do_action, place->setting),
        .may_plan = request.actor().may_in(Function::plan_shift, place->setting),
        .now = site.now()};
    return page(request, site, {.title = "Night", .current = "/night"},
                night_page(shown, form_token(request)));
}

Outcome<http::Response> show_look(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto shown = TRY(look_of(request, site, *place));
    shown.seen = request.query("seen").value_or("");
    return look_answer(request, site, shown);
}

Outcome<http::Response> save_look(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto shown = TRY(look_of(request, site, *place));
    shown.seen = request.form().value_or("seen");
    shown.words = request.form().value_or("words");
    auto const seen = seen_from_text(shown.seen);
    if (!seen) {
        shown.problems = {{"seen", "Choose what you saw"}};
        return look_answer(request, site, shown);
    }
    auto const kept = site.write(request.actor(), [&](Transaction& tx) {
        auto const here = reach_in(tx.db(), scope_of(tx.actor()), place->setting);
        return check(tx, here, shown.plan.id, shown.round.at, *seen, shown.words);
    });
    if (auto const* invalid = refused_as<Invalid>(kept)) {
        shown.problems = invalid->problems;
        return look_answer(request, site, shown);
    }
    TRY(kept);
    return http::redirect("/night");
}

Outcome<http::Response> show_woken(Request const& request, Site const& site)
{
    TRY(role_here(request, Function::do_action));
    return woken_answer(request, site, {});
}

Outcome<http::Response> save_woken(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto const& form = request.form();
    WokenPage typed{.at = form.value_or("woken_at"), .minutes_up = form.value_or("minutes_up"),
                    .why = form.value_or("why"), .problems = {}};
    auto const kept =
        read_woken(typed, request.actor().staff, site.now()).and_then([&](Woken const& woken) {
            return site.write(request.actor(), [&](Transaction& tx) {
                return note_woken(tx, place->setting, woken);
            });
        });
    if (auto const* invalid = refused_as<Invalid>(kept)) {
        typed.problems = invalid->problems;
        return woken_answer(request, site, typed);
    }
    TRY(kept);
    return http::redirect("/night");
}

Outcome<http::Response> show_plans(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto shown = plans_of(request, site, *place);
    shown.every = "60";
    return plans_answer(request, site, shown);
}

Outcome<http::Response> add_plan_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto shown = plans_of(request, site, *place);
    auto const added =
        read_plan(shown, place->setting, site.now()).and_then([&](Plan const& plan) {
            return site.write(request.actor(),
                              [&](Transaction& tx) { return add_plan(tx, plan); });
        });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        shown.problems = invalid->problems;
        return plans_answer(request, site, shown);
    }
    TRY(added);
    return http::redirect("/night/plans");
}

Outcome<http::Response> end_plan_shown(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto const id = TRY(request.id<PlanId>("night_plan"));
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return end_plan(tx, reach_in(tx.db(), scope_of(tx.actor()), place->setting), id);
    }));
    return http::redirect("/night/plans");
}

}  // namespace keywork::night
