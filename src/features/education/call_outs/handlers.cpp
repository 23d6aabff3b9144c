#include "features/education/call_outs/handlers.hpp"

#include "care/school_day/call_out/asked.hpp"
#include "care/child/roster/store.hpp"
#include "care/form/form.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/views.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "features/education/call_outs/views.hpp"

#include <algorithm>

namespace keywork::call_outs {
namespace {

constexpr days counted_back{84};   // two half terms, as staff think of them

PlaceReach here_in(Request const& request, Site const& site, HeldRole const& place)
{
    return reach_in(site.reader(), request.scope(), place.setting);
}

bool may_lead(Request const& request, HeldRole const& place)
{
    return request.actor().may_in(Function::plan_shift, place.setting);
}

CallPage empty_call(Request const& request, Site const& site, HeldRole const& place)
{
    CallPage shown{.children = {},
                   .child_word = site.profiles().of(place.profile).child.one,
                   .child = request.query("child").value_or(""),
                   .place = {},
                   .needs = std::string{to_text(Needs::another_adult)},
                   .words = {},
                   .form_key = new_form_key(site),
                   .problems = {}};
    for (auto const& one : child::present_in(site.reader(), here_in(request, site, place)))
        if (one.level >= 1)
            shown.children.emplace_back(one.face.id.text(), full_name(one.face));
    return shown;
}

http::Response call_answer(Request const& request, Site const& site, CallPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Call out", .current = "/call-outs", .has_errors = wrong},
                call_page(shown, form_token(request)), wrong ? 422 : 200);
}

/// The kinds that this reader may write it up as, by their titles.
std::vector<std::pair<std::string, std::string>> kinds_for(Request const& request,
                                                           Site const& site,
                                                           HeldRole const& place,
                                                           ChildId const& child)
{
    std::vector<std::pair<std::string, std::string>> kinds;
    auto const decided = decide(site.reader(), request.actor(), Function::raise_concern,
                                Level::l0, child);
    if (!decided) return kinds;
    for (std::string_view const kind : written_as) {
        if (!record::may_start(record::rulebook(site), place.profile, kind, *decided)) continue;
        auto const* form = site.forms().find(kind);
        kinds.emplace_back(kind, form->title.in(place.profile));
    }
    return kinds;
}

Outcome<OnePage> one_of(Request const& request, Site const& site, HeldRole const& place)
{
    auto const id = TRY(request.id<CallOutId>("call_out"));
    auto const here = here_in(request, site, place);
    auto call = TRY(find(site.reader(), here, id));
    auto const& me = request.actor().staff;
    auto kinds = kinds_for(request, site, place, call.child);
    OnePage shown{.call = std::move(call),
                  .reader = me,
                  .kinds = std::move(kinds),
                  .draft = std::nullopt,
                  .may_act = request.actor().may_in(Function::do_action, place.setting),
                  .may_lead = may_lead(request, place),
                  .problems = {},
                  .now = site.now()};
    if (auto const* mine = response_of(shown.call, me); mine && mine->draft)
        if (auto const draft = record::draft_of(site.reader(), me, *mine->draft))
            shown.draft = record::page_of(*draft);
    return shown;
}

http::Response one_answer(Request const& request, Site const& site, OnePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Call-out", .current = "/call-outs", .has_errors = wrong},
                one_page(shown, form_token(request)), wrong ? 422 : 200);
}

http::Response to_one(CallOutId const& id)
{
    return http::redirect(html::path("/call-outs/{}", id).text());
}

/// A second tap, or one that came too late, shows how it stands.
template <class Deed>
Outcome<http::Response> say(Request const& request, Site& site, Deed deed)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto const id = TRY(request.id<CallOutId>("call_out"));
    auto const done = site.write(request.actor(), [&](Transaction& tx) {
        return deed(tx, reach_in(tx.db(), scope_of(tx.actor()), place->setting), id);
    });
    if (!refused_as<Conflict>(done)) TRY(done);
    return to_one(id);
}

}  // namespace

Outcome<http::Response> show_day(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto const asked = request.query("day");
    auto const day = (asked ? day_from_text(*asked) : std::nullopt).value_or(site.today());
    DayPage const shown{
        .place_name = place->setting_name,
        .day = day,
        .today = site.today(),
        .all = of_day(site.reader(), here_in(request, site, *place), day),
        .reader = request.actor().staff,
        .told_of = told_of(site.reader(), here_in(request, site, *place),
                           request.actor().staff, place->role, site.now()),
        .may_act = request.actor().may_in(Function::do_action, place->setting),
        .may_lead = may_lead(request, *place),
        .may_count = request.actor().may_in(Function::see_analysis, place->setting),
        .now = site.now()};
    return page(request, site, {.title = "Call-outs", .current = "/call-outs"},
                day_page(shown, form_token(request)));
}

Outcome<http::Response> show_asked(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto const open = told_of(site.reader(), here_in(request, site, *place),
                              request.actor().staff, place->role, site.now());
    auto const mark = request.query("mark").value_or("-");
    return http::Response{.status = 200,
                          .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
                          .body = has_started_since(mark, open) ? "started" : ""};
}

Outcome<http::Response> show_call(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    return call_answer(request, site, empty_call(request, site, *place));
}

Outcome<http::Response> call_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto shown = empty_call(request, site, *place);
    auto const& form = request.form();
    shown.child = form.value_or("child");
    shown.place = form.value_or("place");
    shown.needs = form.value_or("needs");
    shown.words = form.value_or("words");
    if (form.value("form_key")) shown.form_key = form.value_or("form_key");
    auto const child = ChildId::parse(shown.child);
    auto const needs = needs_from_text(shown.needs);
    if (!child) shown.problems.push_back({"child", "Choose who needs help"});
    if (!needs) shown.problems.push_back({"needs", "Choose what is needed"});
    if (!shown.problems.empty()) return call_answer(request, site, shown);
    NewCall const wanted{.child = *child, .place = shown.place, .needs = *needs,
                         .words = shown.words, .form_key = shown.form_key};
    auto const called = site.write(request.actor(), [&](Transaction& tx) {
        return call(tx, reach_in(tx.db(), scope_of(tx.actor()), place->setting), wanted);
    });
    if (auto const* invalid = refused_as<Invalid>(called)) {
        shown.problems = invalid->problems;
        return call_answer(request, site, shown);
    }
    return to_one(TRY(called));
}

Outcome<http::Response> show_counted(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_analysis));
    auto const from_on = site.today() - counted_back;
    auto const all = between(site.reader(), here_in(request, site, *place), start_of(from_on),
                             start_of(site.today() + days{1}));
    CountPage const shown{.place_name = place->setting_name,
                          .child_word = site.profiles().of(place->profile).child.one,
                          .from_on = from_on,
                          .until_on = site.today(),
                          .counted = counted(all)};
    return page(request, site, {.title = "Call-outs, counted", .current = "/call-outs"},
                count_page(shown));
}

Outcome<http::Response> show_one(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    return one_answer(request, site, TRY(one_of(request, site, *place)));
}

Outcome<http::Response> say_going(Request const& request, Site& site)
{
    return say(request, site, [](Transaction& tx, PlaceReach const& here, CallOutId const& id) {
        return go(tx, here, id);
    });
}

Outcome<http::Response> say_stopped(Request const& request, Site& site)
{
    auto const how = how_from_text(request.form().value_or("how"));
    if (!how) return refuse(NotFound{});
    return say(request, site, [&](Transaction& tx, PlaceReach const& here, CallOutId const& id) {
        return stop(tx, here, id, *how);
    });
}

Outcome<http::Response> say_off(Request const& request, Site& site)
{
    return say(request, site, [](Transaction& tx, PlaceReach const& here, CallOutId const& id) {
        return call_off(tx, here, id);
    });
}

Outcome<http::Response> start_write_up(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::write_record));
    auto shown = TRY(one_of(request, site, *place));
    auto const& form = request.form();
    auto const kind = form.value_or("kind");
    if (kind.empty()) {
        shown.problems = {{"kind", "Choose what you write it up as"}};
        return one_answer(request, site, shown);
    }
    auto const draft = TRY(site.write(request.actor(), [&](Transaction& tx) {
        return write_up(tx, record::rulebook(site),
                        reach_in(tx.db(), scope_of(tx.actor()), place->setting), shown.call.id,
                        kind);
    }));
    if (form.value_or("go") == "later") return to_one(shown.call.id);
    return http::redirect(record::page_of(draft).text());
}

}  // namespace keywork::call_outs
