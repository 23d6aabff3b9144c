#include "features/home_life/house_list/handlers.hpp"

#include "care/child/alert/store.hpp"
#include "care/child/roster/store.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "features/home_life/house_list/views.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::house_list {
namespace {

constexpr std::string_view any_shift = "any";   // in an address, where the list has none

/// The shift that the address names, or the one of the moment.
Outcome<shifts::ShiftOn> shift_asked(Request const& request, std::span<ShiftHours const> hours,
                                     sys_seconds now)
{
    auto const day = day_from_text(request.query("day").value_or(""));
    auto const named = shifts::shift_named(hours, request.query("shift").value_or(""),
                                           day.value_or(london_day(now)));
    if (named) return *named;
    auto const running = shifts::shift_at(hours, now);
    if (!running) return refuse(NotFound{});
    return *running;
}

std::string day_words(local_days day)
{
    auto const words = in_words_with_weekday(day);
    return words.substr(0, words.find(' '));
}

std::vector<std::string> allergies_here(db::Reader& db, PlaceReach const& here)
{
    std::vector<std::string> all;
    auto const present = child::present_in(db, here);
    for (child::AlertOf const& one : child::alerts_in(db, here)) {
        if (one.alert.kind != AlertKind::allergy) continue;
        auto const found = std::ranges::find_if(present, [&](child::PresentChild const& child) {
            return child.face.id == one.child;
        });
        if (found != present.end())
            all.push_back(fmt::format("{}: {}. {}", short_name(found->face), one.alert.subject,
                                      one.alert.what_to_do));
    }
    return all;
}

/// The one time that the address names.
Outcome<DuePage> due_of(Request const& request, Site const& site, HeldRole const& place)
{
    auto const task = TRY(request.id<TaskId>("house_task"));
    auto const day = day_from_text(request.parameter("day"));
    if (!day) return refuse(NotFound{});
    auto const& asked = request.parameter("shift_name");
    auto const shift = asked == any_shift ? std::string{} : asked;
    auto& db = site.reader();
    auto const here = reach_in(db, request.scope(), place.setting);
    auto const& hours = site.profiles().of(place.profile).shifts;
    for (Due& one : list_of(db, here, hours, *day)) {
        if (one.task.id != task || one.shift != shift) continue;
        auto const on = shifts::shift_named(hours, shift, *day);
        DuePage shown;
        shown.due = std::move(one);
        shown.shift_title = on ? on->title : "any shift of the day";
        if (is_meal(shown.due.task.code)) shown.allergies = allergies_here(db, here);
        for (auto const& child : child::present_in(db, here))
            if (child.level >= 1)
                shown.children.emplace_back(child.face.id.text(), full_name(child.face));
        shown.may_tick = request.actor().may_in(Function::do_action, place.setting);
        shown.now = site.now();
        return shown;
    }
    return refuse(NotFound{});
}

http::Response due_answer(Request const& request, Site const& site, DuePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "On the house list", .current = "/house-list", .has_errors = wrong},
                due_page(shown, form_token(request)), wrong ? 422 : 200);
}

Tick tick_of(DuePage const& typed, SettingId const& setting, bool done)
{
    Tick wanted{.setting = setting, .task = typed.due.task.id, .day = typed.due.day,
                .shift = typed.due.shift, .not_done_why = std::nullopt, .helper = std::nullopt,
                .skill = typed.skill, .offered = typed.offered,
                .other_choice = typed.other_choice,
                .allergies_checked = typed.allergies_checked};
    if (!done) wanted.not_done_why = typed.why;
    if (done && !typed.helper.empty()) wanted.helper = ChildId{typed.helper};
    return wanted;
}

std::string safe_next(Request const& request)
{
    auto const next = request.form().value_or("next");
    return next == "/tasks" || next == "/" ? next : "/house-list";
}

RulesPage rules_of(Request const& request, Site const& site, HeldRole const& place)
{
    auto const& form = request.form();
    RulesPage shown{.place_name = place.setting_name,
                    .rules = rules_on(site.reader(), place.setting, site.today()),
                    .hours = site.profiles().of(place.profile).shifts,
                    .codes = {},
                    .code = form.value_or("code"),
                    .words = form.value_or("words"),
                    .repeats = form.value_or("repeats"),
                    .weekday = form.value_or("weekday"),
                    .month_day = form.value_or("month_day"),
                    .shift = form.value_or("shift"),
                    .by = form.value_or("by"),
                    .problems = {},
                    .today = site.today()};
    if (auto const* set = site.code_sets().find("domestic-task"))
        for (Code const* code : set->offered_on(site.today()))
            shown.codes.emplace_back(code->code, code->words);
    return shown;
}

http::Response rules_answer(Request const& request, Site const& site, RulesPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "What the house list asks", .current = "/house-list",
                 .has_errors = wrong},
                rules_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_list(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto& db = site.reader();
    auto const& hours = site.profiles().of(place->profile).shifts;
    auto const shift = TRY(shift_asked(request, hours, site.now()));
    auto const here = reach_in(db, request.scope(), place->setting);
    ListPage shown{.place_name = place->setting_name,
                   .shifts = shifts::shifts_on(hours, shift.day),
                   .shown = shift,
                   .today = site.today(),
                   .due = of_shift(list_of(db, here, hours, shift.day), shift.name),
                   .missed = {},
                   .missed_title = {},
                   .may_tick = request.actor().may_in(Function::do_action, place->setting),
                   .may_plan = request.actor().may_in(Function::plan_shift, place->setting),
                   .now = site.now()};
    if (auto const before = shifts::shift_before(hours, shift)) {
        shown.missed = of_shift(list_of(db, here, hours, before->day), before->name);
        std::erase_if(shown.missed, [&](Due const& one) {
            return one.shift.empty() || !is_late(one, site.now());
        });
        shown.missed_title = fmt::format("{}, {}", before->title, day_words(before->day));
    }
    return page(request, site, {.title = "House list", .current = "/house-list"},
                list_page(shown, form_token(request)));
}

Outcome<http::Response> show_due(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    return due_answer(request, site, TRY(due_of(request, site, *place)));
}

Outcome<http::Response> tick_due(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto shown = TRY(due_of(request, site, *place));
    auto const& form = request.form();
    bool const done = form.value_or("closing") == "done";
    shown.helper = form.value_or("helper");
    shown.skill = form.value_or("skill");
    shown.offered = form.value_or("offered");
    shown.other_choice = form.value_or("other_choice");
    shown.allergies_checked = form.value_or("allergies_checked") == "yes";
    shown.why = form.value_or("why");
    auto const& hours = site.profiles().of(place->profile).shifts;
    auto const ticked = site.write(request.actor(), [&](Transaction& tx) {
        return tick(tx, hours, tick_of(shown, place->setting, done));
    });
    if (auto const* invalid = refused_as<Invalid>(ticked)) {
        shown.problems = invalid->problems;
        return due_answer(request, site, shown);
    }
    TRY(ticked);
    return http::redirect(safe_next(request));
}

Outcome<http::Response> show_rules(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    return rules_answer(request, site, rules_of(request, site, *place));
}

Outcome<http::Response> add_rule_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto shown = rules_of(request, site, *place);
    auto const read = read_rule(shown, place->setting, site.now());
    auto const added = read.and_then([&](Task const& task) {
        return site.write(request.actor(), [&](Transaction& tx) { return add_rule(tx, task); });
    });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        shown.problems = invalid->problems;
        return rules_answer(request, site, shown);
    }
    TRY(added);
    return http::redirect("/house-list/rules");
}

Outcome<http::Response> end_rule_shown(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto const id = TRY(request.id<TaskId>("house_task"));
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return end_rule(tx, place->setting, id);
    }));
    return http::redirect("/house-list/rules");
}

}  // namespace keywork::house_list
