#include "features/today/tasks/handlers.hpp"

#include "care/child/roster/store.hpp"
#include "care/clock/late.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "features/today/tasks/views.hpp"

#include <algorithm>
#include <iterator>

namespace keywork::tasks {
namespace {

constexpr auto closed_lately = hours{24};

http::Response task_answer(Request const& request, Site const& site, TaskPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "A task", .current = "/tasks", .has_errors = wrong},
                task_page(shown, form_token(request)), wrong ? 422 : 200);
}

Outcome<TaskPage> task_of(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<ActionId>("action"));
    return TaskPage{.action = TRY(action::find(site.reader(), request.scope(), id)),
                    .why = {}, .problems = {}, .now = site.now()};
}

NewTaskPage empty_task(Request const& request, Site const& site)
{
    auto const& place = request.actor().place;
    NewTaskPage shown;
    auto& db = site.reader();
    for (auto const& one : child::present_in(db, reach_in(db, request.scope(), place)))
        shown.children.emplace_back(one.face.id.text(), full_name(one.face));
    for (auto const& one : staff::staff_of(site.reader(), place, site.today()))
        shown.staff.emplace_back(one.id.text(), one.full_name);
    return shown;
}

http::Response new_answer(Request const& request, Site const& site, NewTaskPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Add a task", .current = "/tasks", .has_errors = wrong},
                new_task_page(shown, form_token(request)), wrong ? 422 : 200);
}

/// By when, as typed: a day alone means its end; nothing typed means no time was set.
Outcome<std::optional<sys_seconds>> read_due(NewTaskPage const& typed, Site const& site)
{
    if (typed.due_day.empty() && typed.due_time.empty()) return std::nullopt;
    auto const now = london_time(site.now());
    auto const since_midnight =
        std::chrono::duration_cast<minutes>(now - std::chrono::floor<days>(now));
    auto const day = typed.due_day.empty() ? std::optional{site.today()}
                                           : read_day(typed.due_day, site.today());
    if (!day)
        return refuse(Invalid{{{"due_day", "Enter a day, like tomorrow or 24 November 2026"}}});
    if (typed.due_time.empty()) return end_of(*day);
    auto const time = read_time(typed.due_time, since_midnight);
    if (!time) return refuse(Invalid{{{"due_time", "Enter a time, like 7:40pm"}}});
    return from_london(*day + *time);
}

bool is_offered(std::vector<std::pair<std::string, std::string>> const& all, std::string const& id)
{
    return std::ranges::any_of(all, [&](auto const& one) { return one.first == id; });
}

Outcome<action::NewAction> read_task(NewTaskPage const& typed, Request const& request,
                                     Site const& site)
{
    auto const due_at = TRY(read_due(typed, site));
    action::NewAction wanted{.setting = request.actor().place, .child = std::nullopt,
                             .record = std::nullopt, .what = typed.what, .note = std::nullopt,
                             .level = Level::l1, .assigned_to = std::nullopt,
                             .due_at = due_at};
    if (is_offered(typed.children, typed.child)) wanted.child = ChildId{typed.child};
    if (is_offered(typed.staff, typed.who)) wanted.assigned_to = StaffId{typed.who};
    return wanted;
}

/// What the plan, the house list and the clocks ask of the shift of the moment.
void add_shift(TasksPage& shown, Request const& request, Site const& site, HeldRole const& place)
{
    auto& db = site.reader();
    auto const& actor = request.actor();
    auto const& shift = *shown.shift;
    auto const here = reach_in(db, request.scope(), place.setting);
    if (actor.may_in(Function::see_shift, place.setting)) {
        shown.planned = day_plan::of_day(db, here, shift.day);
        std::erase_if(shown.planned, [&](day_plan::Entry const& one) {
            return one.at && (*one.at < site.now() || *one.at > shift.ends_at);
        });
        auto const& hours = site.profiles().of(place.profile).shifts;
        shown.house = house_list::of_shift(house_list::list_of(db, here, hours, shift.day),
                                           shift.name);
    }
    if (actor.may_in(Function::see_duties, place.setting)) {
        shown.due = clock::due_in_setting(db, request.scope(), place.setting,
                                          {site.clocks(), site.calendars(), site.now()}, days{1});
        std::erase_if(shown.due, [&](clock::DueDuty const& one) {
            return !one.due || one.due->at > shift.ends_at;
        });
    }
}

}  // namespace

Outcome<http::Response> show_tasks(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place) return refuse(NotFound{});
    auto& db = site.reader();
    auto const& hours = site.profiles().of(place->profile).shifts;
    TasksPage shown{.place_name = place->setting_name,
                    .whose = request.query("whose") == "mine" ? Whose::mine : Whose::everybody,
                    .shift = shifts::shift_at(hours, site.now()),
                    .open = {}, .later = {}, .closed = {}, .planned = {}, .house = {}, .due = {},
                    .checks = {},
                    .may_do = actor.may_in(Function::do_action, actor.place),
                    .now = site.now()};
    for (auto& one : action::in_setting(db, request.scope(), actor.place,
                                        site.now() - closed_lately))
        (one.closed_at ? shown.closed : shown.open).push_back(std::move(one));
    if (shown.shift) add_shift(shown, request, site, *place);
    if (actor.may_in(Function::see_shift, place->setting))
        shown.checks = premises::due_by(
            premises::checks_of(db, place->setting, hours, site.now()),
            shown.shift ? shown.shift->ends_at : end_of(site.today()));
    if (shown.whose == Whose::mine) keep_mine(shown, actor.staff);
    set_later_apart(shown);
    return page(request, site, {.title = "Tasks", .current = "/tasks"},
                tasks_page(shown, form_token(request)));
}

Outcome<http::Response> show_task(Request const& request, Site const& site)
{
    return task_answer(request, site, TRY(task_of(request, site)));
}

Outcome<http::Response> close_task(Request const& request, Site& site)
{
    auto shown = TRY(task_of(request, site));
    shown.why = request.form().value_or("why");
    bool const done = request.form().value_or("closing") == "done";
    auto const closed = site.write(request.actor(), [&](Transaction& tx) {
        return done ? action::mark_done(tx, shown.action.id)
                    : action::mark_not_done(tx, shown.action.id, shown.why);
    });
    if (auto const* invalid = refused_as<Invalid>(closed)) {
        shown.problems = invalid->problems;
        return task_answer(request, site, shown);
    }
    TRY(closed);
    return http::redirect(request.form().value_or("next") == "/" ? "/" : "/tasks");
}

Outcome<http::Response> show_new_task(Request const& request, Site const& site)
{
    return new_answer(request, site, empty_task(request, site));
}

Outcome<http::Response> add_task(Request const& request, Site& site)
{
    auto typed = empty_task(request, site);
    auto const& form = request.form();
    typed.what = form.value_or("what");
    typed.child = form.value_or("child");
    typed.who = form.value_or("who");
    typed.due_day = form.value_or("due_day");
    typed.due_time = form.value_or("due_time");
    auto const added = read_task(typed, request, site).and_then([&](action::NewAction wanted) {
        return site.write(request.actor(),
                          [&](Transaction& tx) { return action::add(tx, wanted); });
    });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        typed.problems = invalid->problems;
        return new_answer(request, site, typed);
    }
    TRY(added);
    return http::redirect("/tasks");
}

}  // namespace keywork::tasks
