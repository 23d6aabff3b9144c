#include "features/team/rota/handlers.hpp"

#include "care/code_set/code_set.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "care/training/training.hpp"
#include "features/team/rota/operations.hpp"
#include "features/team/rota/store.hpp"
#include "features/team/rota/views.hpp"

#include <algorithm>
#include <set>

namespace keywork::rota {
namespace {

std::string words_of_training(Site const& site, std::string const& code)
{
    auto const* set = site.code_sets().find("training-type");
    return set ? set->words_of(code) : code;
}

/// Who has which training in date on each day of a week: one query a day.
HasSkill skills_in_week(Site const& site, SettingId const& setting, local_days monday)
{
    std::set<std::tuple<StaffId, std::string, local_days>> in_date;
    for (int step = 0; step < 7; ++step)
        for (auto const& one : training::of_setting(site.reader(), setting, monday + days{step}))
            if (one.state.counts())
                in_date.emplace(one.staff, one.state.type, monday + days{step});
    return [in_date = std::move(in_date)](StaffId const& staff, std::string_view training,
                                          local_days day) {
        return in_date.contains({staff, std::string{training}, day});
    };
}

Week week_of(Site const& site, HeldRole const& place, local_days monday)
{
    auto& db = site.reader();
    Profile const& profile = site.profiles().of(place.profile);
    auto const from = start_of(monday);
    auto const until = start_of(monday + week);
    Week shown{.monday = monday,
               .hours = profile.shifts,
               .round_the_clock = profile.today == TodayPage::shift,
               .shifts = planned_between(db, place.setting, from, until),
               .elsewhere = elsewhere(db, place.setting, from, until),
               .skills = {},
               .has_skill = {}};
    for (std::string const& code : skills_of(db, place.setting))
        shown.skills.push_back({code, words_of_training(site, code)});
    if (!shown.skills.empty()) shown.has_skill = skills_in_week(site, place.setting, monday);
    return shown;
}

local_days monday_asked(std::optional<std::string> const& typed, local_days today)
{
    auto const day = typed ? day_from_text(*typed) : std::nullopt;
    return monday_of(day.value_or(today));
}

http::Response week_answer(Request const& request, Site const& site, HeldRole const& place,
                           local_days monday, std::vector<std::string> problems)
{
    WeekPage shown{.place_name = place.setting_name,
                   .week = week_of(site, place, monday),
                   .warnings = {},
                   .taken_off = taken_off_between(site.reader(), place.setting, start_of(monday),
                                                  start_of(monday + week)),
                   .problems = std::move(problems),
                   .may_plan = request.actor().may_in(Function::plan_shift, place.setting),
                   .may_set_skills = request.actor().may_in(Function::manage_setting,
                                                            place.setting),
                   .today = site.today()};
    shown.warnings = warnings(shown.week);
    return page(request, site, {.title = "Rota", .current = "/rota"},
                week_page(shown, form_token(request)));
}

ShiftForm empty_form(Request const& request, Site const& site, HeldRole const& place)
{
    ShiftForm shown;
    shown.staff = staff::staff_of(site.reader(), place.setting, site.today());
    shown.hours = site.profiles().of(place.profile).shifts;
    shown.may_plan = request.actor().may_in(Function::plan_shift, place.setting);
    shown.now = site.now();
    return shown;
}

http::Response form_answer(Request const& request, Site const& site, ShiftForm const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = shown.planned ? "A shift" : "Add a shift", .current = "/rota",
                 .has_errors = wrong},
                shown.planned ? shift_page(shown, form_token(request))
                              : new_shift_page(shown, form_token(request)),
                wrong ? 422 : 200);
}

TypedShift typed_in(http::Form const& form)
{
    return {.staff = form.value_or("staff"), .day = form.value_or("day"),
            .name = form.value_or("name"),   .part = form.value_or("part"),
            .from = form.value_or("from"),   .until = form.value_or("until"),
            .why = form.value_or("why")};
}

http::Response to_week_of(local_days day)
{
    return http::redirect(
        html::path("/rota").with_query("week", keywork::to_text(monday_of(day))).text());
}

/// A problem where the world says no, so that what was typed stays on the page.
std::vector<Problem> problems_of(Refusal const& refusal, std::string_view field)
{
    if (auto const* invalid = std::get_if<Invalid>(&refusal)) return invalid->problems;
    if (auto const* conflict = std::get_if<Conflict>(&refusal))
        return {{std::string{field}, conflict->why}};
    return {};
}

Outcome<ShiftForm> form_of(Request const& request, Site const& site, HeldRole const& place)
{
    auto shown = empty_form(request, site, place);
    auto const& id = request.parameter("shift");
    shown.planned = find_shift(site.reader(), place.setting, id);
    if (!shown.planned) return refuse(NotFound{});
    Shift const& shift = shown.planned->shift;
    shown.changes = changes_of(site.reader(), place.setting, id);
    shown.worked = notes_of(site.reader(), id);
    shown.typed = typed_from(shift);
    shown.worked_from = shown.typed.from;
    shown.worked_until = shown.typed.until;
    // Whoever works it is offered even when their role has ended since.
    if (std::ranges::find(shown.staff, shift.staff, &StaffFace::id) == shown.staff.end())
        shown.staff.push_back(shown.planned->staff);
    return shown;
}

Outcome<> change_as_typed(Transaction& tx, ShiftForm const& shown)
{
    auto const read = TRY(read_shift(shown.typed, {shown.hours, shown.staff, tx.now()},
                                     shown.planned->shift));
    return change(tx, read, shown.typed.why);
}

Outcome<> note_as_typed(Transaction& tx, ShiftForm const& shown)
{
    Shift const& shift = shown.planned->shift;
    auto worked = TRY(read_worked(shown.worked_from, shown.worked_until, shift, tx.now()));
    worked.note = shown.worked_note;
    return note_worked(tx, shift.setting, shift.id, std::move(worked));
}

}  // namespace

Outcome<http::Response> show_week(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    return week_answer(request, site, *place, monday_asked(request.query("week"), site.today()),
                       {});
}

Outcome<http::Response> copy_week(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto const monday = monday_asked(request.form().value_or("week"), site.today());
    auto const copied = site.write(request.actor(), [&](Transaction& tx) {
        return copy_week_before(tx, place->setting, monday);
    });
    if (auto const* conflict = refused_as<Conflict>(copied))
        return week_answer(request, site, *place, monday, {conflict->why});
    TRY(copied);
    return to_week_of(monday);
}

Outcome<http::Response> show_new_shift(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto shown = empty_form(request, site, *place);
    auto const day = day_from_text(request.query("day").value_or(""));
    shown.typed.day = in_words(day.value_or(site.today()));
    shown.typed.name = request.query("shift").value_or("");
    shown.typed.part = "worker";
    return form_answer(request, site, shown);
}

Outcome<http::Response> add_shift(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto shown = empty_form(request, site, *place);
    shown.typed = typed_in(request.form());
    Shift fresh{};
    fresh.setting = place->setting;
    auto const read = read_shift(shown.typed, {shown.hours, shown.staff, site.now()}, fresh);
    auto const added = read.and_then([&](Shift const& shift) {
        return site.write(request.actor(), [&](Transaction& tx) { return add(tx, shift); });
    });
    if (added) return to_week_of(london_day(read->starts_at));
    shown.problems = problems_of(added.error(), "staff");
    if (shown.problems.empty()) return refuse(added.error());
    return form_answer(request, site, shown);
}

Outcome<http::Response> show_shift(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    return form_answer(request, site, TRY(form_of(request, site, *place)));
}

Outcome<http::Response> save_shift(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto shown = TRY(form_of(request, site, *place));
    auto const& form = request.form();
    auto const deed = form.value_or("deed");
    auto const day = london_day(shown.planned->shift.starts_at);
    if (deed == "change") shown.typed = typed_in(form);
    if (deed == "worked") {
        shown.worked_from = form.value_or("worked_from");
        shown.worked_until = form.value_or("worked_until");
        shown.worked_note = form.value_or("worked_note");
    }
    if (deed == "take_off") shown.off_why = form.value_or("off_why");
    auto const done = site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        if (deed == "change") return change_as_typed(tx, shown);
        if (deed == "worked") return note_as_typed(tx, shown);
        if (deed == "take_off")
            return take_off(tx, place->setting, shown.planned->shift.id, shown.off_why);
        return refuse(NotFound{});
    });
    if (done) return to_week_of(day);
    shown.problems = problems_of(done.error(), deed == "take_off" ? "off_why" : "staff");
    if (shown.problems.empty()) return refuse(done.error());
    return form_answer(request, site, shown);
}

Outcome<http::Response> show_skills(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::manage_setting));
    SkillsPage shown{.place_name = place->setting_name, .all = {}};
    auto const needed = skills_of(site.reader(), place->setting);
    if (auto const* set = site.code_sets().find("training-type"))
        for (Code const* code : set->offered_on(site.today()))
            shown.all.push_back({{code->code, code->words},
                                 std::ranges::find(needed, code->code) != needed.end()});
    return page(request, site, {.title = "What every shift needs", .current = "/rota"},
                skills_page(shown, form_token(request)));
}

Outcome<http::Response> save_skills(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::manage_setting));
    auto const* set = site.code_sets().find("training-type");
    std::vector<std::string> trainings;
    for (std::string const& code : request.form().values("training"))
        if (set && set->find(code)) trainings.push_back(code);
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return set_skills(tx, place->setting, trainings);
    }));
    return http::redirect("/rota");
}

}  // namespace keywork::rota
