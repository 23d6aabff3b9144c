#include "features/home_life/checks/handlers.hpp"

#include "care/clock/words.hpp"
#include "care/code_set/code_set.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "features/home_life/checks/views.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

namespace keywork::checks {
namespace {

constexpr int shown_before = 10;
constexpr std::size_t most_of_month = 60;

ChecksPage checks_shown(Request const& request, Site const& site, HeldRole const& place,
                        local_days month)
{
    auto& db = site.reader();
    auto const& hours = site.profiles().of(place.profile).shifts;
    auto const& actor = request.actor();
    ChecksPage shown{
        .place_name = place.setting_name,
        .due = premises::checks_of(db, place.setting, hours, site.now()),
        .hazards = premises::counts_of(premises::defects_in(db, place.setting), site.now()),
        .done = premises::done_between(db, place.setting, start_of(month),
                                       start_of(premises::month_after(month))),
        .done_in_month = 0,
        .looked = premises::month_shown(request, site, place, premises::Book::checks, month),
        .duty = {}, .law_line = {},
        .may_plan = actor.may_in(Function::plan_shift, place.setting),
        .now = site.now()};
    shown.done_in_month = shown.done.size();
    if (shown.done.size() > most_of_month)
        shown.done.erase(shown.done.begin() + most_of_month, shown.done.end());
    if (auto const* law = site.clocks().find("HS-CHECK")) {
        shown.duty = clock::kind_before_law(*law);
        shown.law_line = law->law_line;
    }
    return shown;
}

http::Response checks_answer(Request const& request, Site const& site, ChecksPage const& shown)
{
    bool const wrong = !shown.looked.problems.empty();
    return page(request, site,
                {.title = "Health and safety checks", .current = "/checks", .has_errors = wrong},
                checks_page(shown, form_token(request)), wrong ? 422 : 200);
}

Outcome<CheckPage> check_shown(Request const& request, Site const& site, HeldRole const& place)
{
    auto const id = TRY(request.id<premises::CheckId>("check"));
    auto& db = site.reader();
    auto found = premises::check_of(db, place.setting, id);
    if (!found) return refuse(NotFound{});
    bool const ended = found->until_on && *found->until_on < site.today();
    CheckPage shown;
    shown.check = std::move(*found);
    shown.before = premises::done_of(db, id, shown_before);
    shown.lines.resize(shown.check.lines.size());
    shown.done_at = "now";
    shown.may_do = !ended && request.actor().may_in(Function::do_action, place.setting);
    shown.form_key = new_form_key(site);
    shown.now = site.now();
    bool const asks_law = premises::is_drill(shown.check) || shown.check.code == "FIRE-ALARM";
    auto const* law = asks_law && site.profiles().of(place.profile).clocks == "home"
                          ? site.clocks().find("HOME-SCH4-FIRE")
                          : nullptr;
    if (law) {
        shown.duty = clock::kind_before_law(*law);
        shown.law_line = law->law_line;
    }
    return shown;
}

http::Response check_answer(Request const& request, Site const& site, CheckPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "A check", .current = "/checks", .has_errors = wrong},
                check_page(shown, form_token(request)), wrong ? 422 : 200);
}

void take_typed(CheckPage& shown, Request const& request, Site const& site)
{
    auto const& form = request.form();
    for (std::size_t at = 0; at < shown.lines.size(); ++at)
        shown.lines[at] = {.found = form.value_or(fmt::format("line.{}", at)),
                           .wrong = form.value_or(fmt::format("wrong.{}", at)),
                           .made_safe = form.value_or(fmt::format("safe.{}", at))};
    shown.done_at = form.value_or("done_at");
    shown.note = form.value_or("note");
    shown.who = form.value_or("who");
    shown.to_clear = form.value_or("to_clear");
    shown.at_night = form.value_or("at_night");
    shown.problems_found = form.value_or("problems_found");
    shown.what_was_done = form.value_or("what_was_done");
    shown.form_key = form_key_sent(request, site);
}

PlanPage plan_shown(Request const& request, Site const& site, HeldRole const& place)
{
    auto const& form = request.form();
    PlanPage shown{.place_name = place.setting_name, .rules = {}, .codes = {},
                   .code = form.value_or("code"), .words = form.value_or("words"),
                   .every = form.value_or("every"), .unit = form.value_or("unit"),
                   .lines = form.value_or("lines"), .problems = {}};
    for (Due& one : premises::checks_of(site.reader(), place.setting, {}, site.now()))
        shown.rules.push_back(std::move(one.check));
    if (auto const* set = site.code_sets().find("hs-check-type"))
        for (Code const* code : set->offered_on(site.today()))
            if (is_offered(code->column("settings"), place.profile))
                shown.codes.emplace_back(code->code, code->words);
    return shown;
}

http::Response plan_answer(Request const& request, Site const& site, PlanPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "What is checked", .current = "/checks", .has_errors = wrong},
                plan_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_checks(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto const month = premises::month_asked(request.query("month").value_or(""), site.today());
    return checks_answer(request, site, checks_shown(request, site, *place, month));
}

Outcome<http::Response> look_at_month(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::manage_setting));
    auto const month = premises::month_asked(request.form().value_or("month"), site.today());
    auto shown = checks_shown(request, site, *place, month);
    if (!TRY(premises::look_sent(request, site, *place, shown.looked)))
        return checks_answer(request, site, shown);
    return http::redirect("/checks?month=" + keywork::to_text(month));
}

Outcome<http::Response> show_check(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    return check_answer(request, site, TRY(check_shown(request, site, *place)));
}

Outcome<http::Response> keep_check(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto shown = TRY(check_shown(request, site, *place));
    take_typed(shown, request, site);
    auto const kept =
        read_done(shown, place->setting).and_then([&](premises::NewDone const& wanted) {
            return site.write(request.actor(), [&](Transaction& tx) {
                return premises::record_check(tx, wanted);
            });
        });
    if (auto const* invalid = refused_as<Invalid>(kept)) {
        for (Problem const& one : invalid->problems)
            shown.problems.push_back(
                {one.field == "problems" ? "problems_found" : one.field, one.message});
        return check_answer(request, site, shown);
    }
    TRY(kept);
    return http::redirect("/checks");
}

Outcome<http::Response> show_plan(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    return plan_answer(request, site, plan_shown(request, site, *place));
}

Outcome<http::Response> add_rule_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto shown = plan_shown(request, site, *place);
    auto const added =
        read_rule(shown, place->setting, site.today()).and_then([&](Planned const& rule) {
            return site.write(request.actor(), [&](Transaction& tx) {
                return premises::add_check(tx, rule);
            });
        });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        shown.problems = invalid->problems;
        return plan_answer(request, site, shown);
    }
    TRY(added);
    return http::redirect("/checks/plan");
}

Outcome<http::Response> end_rule_shown(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto const id = TRY(request.id<premises::CheckId>("check"));
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return premises::end_check(tx, place->setting, id);
    }));
    return http::redirect("/checks/plan");
}

}  // namespace keywork::checks
