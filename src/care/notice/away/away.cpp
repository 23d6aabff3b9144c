#include "care/notice/away/away.hpp"

#include "care/clock/late.hpp"
#include "care/clock/rules.hpp"
#include "care/notice/notice.hpp"
#include "care/notice/told/told.hpp"
#include "care/session/store.hpp"
#include "care/staff/store.hpp"

#include <algorithm>

namespace keywork::notice {
namespace {

/// The roles by place: somebody with two in one place is told once.
std::vector<HeldRole> places_of(Actor const& actor)
{
    std::vector<HeldRole> places;
    for (HeldRole const& held : actor.roles)
        if (std::ranges::find(places, held.setting, &HeldRole::setting) == places.end())
            places.push_back(held);
    return places;
}

/// A key worker's caseload is their own children, as on their Today.
Scope scope_in(Actor const& actor, HeldRole const& held, Profiles const& profiles)
{
    bool const own_only = profiles.of(held.profile).today == TodayPage::caseload &&
                          held.role == Role::care;
    return own_only ? scope_of(actor).only_own() : scope_of(actor);
}

std::vector<clock::DueDuty> due_in(db::Reader& db, Rules const& rules, Actor const& actor,
                                   HeldRole const& held, days ahead)
{
    if (!actor.may_in(Function::see_duties, held.setting)) return {};
    return clock::due_in_setting(db, scope_in(actor, held, rules.profiles), held.setting,
                                 {rules.clocks, rules.calendars, actor.now}, ahead);
}

Timed timed(clock::DueDuty const& due)
{
    Timed one{.what = clock::is_breach_of_law(*due.clock) ? Timed::What::law
                                                          : Timed::What::deadline,
              .id = due.duty.id.text(), .at = due.due->at, .until = due.due->at};
    if (due.due->on) one.at = *due.due->on;
    return one;
}

void add_place(Counts& counts, db::Reader& db, Rules const& rules, Actor const& actor,
               HeldRole const& held)
{
    auto const figures = notice::figures(db);
    auto const ahead = std::chrono::ceil<days>(figures.of(Figure::duty_ahead));
    auto const duties = due_in(db, rules, actor, held, ahead);
    std::vector<action::Action> tasks;
    if (actor.may_in(Function::see_actions, held.setting))
        tasks = action::in_setting(db, scope_in(actor, held, rules.profiles), held.setting,
                                   actor.now);
    auto const shift = staff::current_shift(db, actor.staff, held.setting, actor.now, seconds{0});
    Reader const reader{.staff = actor.staff, .role = held.role,
                        .leads_shift = shift && shift->part == ShiftPart::shift_lead,
                        .seniors = seniors_in(db, held.setting, actor.today)};
    auto const told = unseen_in(db, scope_of(actor), held.setting, actor.now);
    std::erase_if(tasks, [&](action::Action const& task) {
        return std::ranges::find(told, task.id, &Told::action) != told.end();
    });
    auto const made = late_made_by(db, actor.staff, held.setting, actor.now);
    auto const needs = needs_of({duties, tasks, made}, reader, figures, actor.now);
    counts.escalated += static_cast<std::int64_t>(needs.escalated());
    counts.own_late_tasks += needs.own_late_tasks;
    counts.own_near_tasks += needs.own_near_tasks;
    counts.near_deadlines += needs.near_duties;
    counts.to_see += std::ranges::count_if(told, [&](Told const& one) {
        return is_for(one, reader.staff, reader.role, reader.leads_shift);
    });
}

}  // namespace

std::optional<Actor> actor_away(db::Reader& db, StaffId const& staff, sys_seconds now)
{
    auto const account = staff::find(db, staff);
    if (!account || is_off(*account, now)) return std::nullopt;
    Actor actor;
    actor.staff = staff;
    actor.full_name = account->full_name;
    actor.job_title = account->job_title;
    actor.roles = staff::roles_on(db, staff, london_day(now));
    actor.assurance = Assurance::a2;
    actor.session = "-";
    actor.request = "-";
    actor.now = now;
    actor.today = london_day(now);
    if (actor.roles.empty()) return std::nullopt;
    actor.place = actor.roles.front().setting;
    return actor;
}

std::vector<Timed> calendar_of(db::Reader& db, Rules const& rules, Actor const& actor)
{
    std::vector<Timed> all;
    for (HeldRole const& held : places_of(actor))
        for (clock::DueDuty const& due : due_in(db, rules, actor, held, calendar_ahead))
            if (due.due && due.clock->asks == clock::Asks::act) all.push_back(timed(due));
    if (actor.may(Function::see_actions))
        for (action::Action const& task : action::assigned_to_me(db, scope_of(actor)))
            if (task.due_at)
                all.push_back({.what = Timed::What::task, .id = task.id.text(),
                               .at = *task.due_at, .until = *task.due_at});
    std::erase_if(all, [&](Timed const& one) {
        return one.until < actor.now - calendar_back || one.until > actor.now + calendar_ahead;
    });
    std::ranges::stable_sort(all, {}, &Timed::until);
    if (all.size() > most_in_calendar) all.resize(most_in_calendar);
    return all;
}

Counts counts_of(db::Reader& db, Rules const& rules, Actor const& actor)
{
    Counts counts;
    for (HeldRole const& held : places_of(actor)) add_place(counts, db, rules, actor, held);
    return counts;
}

}  // namespace keywork::notice
