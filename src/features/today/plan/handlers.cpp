#include "features/today/plan/handlers.hpp"

#include "care/child/roster/store.hpp"
#include "care/child/store.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "features/today/plan/views.hpp"

#include <algorithm>

namespace keywork::plan {
namespace {

local_days day_asked(std::optional<std::string> const& typed, local_days today)
{
    return (typed ? day_from_text(*typed) : std::nullopt).value_or(today);
}

/// Whose shift begins on a day.
std::vector<OnShift> shifts_of(Site const& site, SettingId const& setting, local_days day)
{
    auto all = staff::shifts_between(site.reader(), setting, start_of(day),
                                     start_of(day + days{1}));
    std::erase_if(all, [&](OnShift const& one) { return london_day(one.shift.starts_at) != day; });
    return all;
}

http::Response to_day(local_days day)
{
    return http::redirect(html::path("/plan").with_query("day", to_text(day)).text());
}

NewLine empty_line(Request const& request, Site const& site, HeldRole const& place)
{
    NewLine shown;
    auto& db = site.reader();
    for (auto const& one :
         child::present_in(db, reach_in(db, request.scope(), place.setting)))
        shown.children.emplace_back(one.face.id.text(), full_name(one.face));
    for (auto const& one : staff::staff_of(db, place.setting, site.today()))
        shown.staff.emplace_back(one.id.text(), one.full_name);
    return shown;
}

http::Response line_answer(Request const& request, Site const& site, NewLine const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Add to the plan", .current = "/plan", .has_errors = wrong},
                new_line_page(shown, form_token(request)), wrong ? 422 : 200);
}

/// The line in the path, on the day that its address names.
Outcome<LinePage> line_of(Request const& request, Site const& site, HeldRole const& place)
{
    auto const id = TRY(request.id<day_plan::EntryId>("line"));
    auto const day = day_from_text(request.parameter("day"));
    if (!day) return refuse(NotFound{});
    auto& db = site.reader();
    auto const all =
        day_plan::of_day(db, reach_in(db, request.scope(), place.setting), *day);
    auto const found = std::ranges::find(all, id, &day_plan::Entry::id);
    if (found == all.end()) return refuse(NotFound{});
    return LinePage{.entry = *found, .why = {}, .problems = {},
                    .may_change = request.actor().may_in(Function::do_action, place.setting)};
}

http::Response line_answer(Request const& request, Site const& site, LinePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "A line of the plan", .current = "/plan", .has_errors = wrong},
                line_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_plan(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto& db = site.reader();
    auto const day = day_asked(request.query("day"), site.today());
    Profile const& profile = site.profiles().of(place->profile);
    auto const here = reach_in(db, request.scope(), place->setting);
    PlanPage shown{.place_name = place->setting_name,
                   .children_word = sentence_case(profile.child.many),
                   .day = day,
                   .today = site.today(),
                   .hours = profile.shifts,
                   .on_shift = shifts_of(site, place->setting, day),
                   .children = {},
                   .of_house = day_plan::of_day(db, here, day),
                   .may_add = request.actor().may_in(Function::do_action, place->setting),
                   .may_plan = request.actor().may_in(Function::plan_shift, place->setting)};
    for (auto& one : child::present_in(db, here))
        if (one.level >= 1) shown.children.push_back({std::move(one.face), {}, {}});
    attach(shown.children, shown.of_house, day_plan::who_with_whom(db, here, day));
    attach_dates(shown.children, dates::prompted_in(db, here, day));
    return page(request, site, {.title = "Plan of the day", .current = "/plan"},
                plan_page(shown));
}

Outcome<http::Response> show_new_line(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto shown = empty_line(request, site, *place);
    shown.child = request.query("child").value_or("");
    auto const day = day_asked(request.query("day"), site.today());
    shown.day = in_words(day);
    return line_answer(request, site, shown);
}

Outcome<http::Response> add_line(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto typed = empty_line(request, site, *place);
    auto const& form = request.form();
    typed.child = form.value_or("child");
    typed.kind = form.value_or("kind");
    typed.words = form.value_or("words");
    typed.day = form.value_or("day");
    typed.time = form.value_or("time");
    typed.with = form.value_or("with");
    auto const read = read_line(typed, place->setting, site.now());
    auto const added = read.and_then([&](day_plan::NewEntry const& wanted) {
        return site.write(request.actor(),
                          [&](Transaction& tx) { return day_plan::add(tx, wanted); });
    });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        typed.problems = invalid->problems;
        return line_answer(request, site, typed);
    }
    TRY(added);
    return to_day(read->day);
}

Outcome<http::Response> show_line(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    return line_answer(request, site, TRY(line_of(request, site, *place)));
}

Outcome<http::Response> take_line_off(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto shown = TRY(line_of(request, site, *place));
    shown.why = request.form().value_or("why");
    auto const off = site.write(request.actor(), [&](Transaction& tx) {
        return day_plan::take_off(tx, place->setting, shown.entry.id, shown.why);
    });
    if (auto const* invalid = refused_as<Invalid>(off)) {
        shown.problems = invalid->problems;
        return line_answer(request, site, shown);
    }
    TRY(off);
    return to_day(shown.entry.day);
}

Outcome<http::Response> show_together(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto& db = site.reader();
    auto const day = day_asked(request.query("day"), site.today());
    auto const here = reach_in(db, request.scope(), place->setting).only({*request.child()});
    TogetherPage shown{.child = child::face(db, request.child()),
                       .day = day,
                       .hours = site.profiles().of(place->profile).shifts,
                       .on_shift = shifts_of(site, place->setting, day),
                       .with = day_plan::who_with_whom(db, here, day)};
    return page(request, site, {.title = "Who is with them", .current = "/plan"},
                together_page(shown, form_token(request)));
}

Outcome<http::Response> save_together(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::plan_shift));
    auto const day = day_from_text(request.form().value_or("day"));
    if (!day) return refuse(NotFound{});
    auto const saved = site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        for (ShiftHours const& one : site.profiles().of(place->profile).shifts) {
            auto const name = shift_name_from_text(one.name);
            if (!name) continue;
            std::vector<StaffId> staff;
            for (std::string const& id : request.form().values("with_" + one.name))
                staff.push_back(TRY(StaffId::parse(id)));
            TRY(day_plan::set_with(tx, place->setting, *request.child(), *day, *name, staff));
        }
        return {};
    });
    TRY(saved);
    return to_day(*day);
}

}  // namespace keywork::plan
