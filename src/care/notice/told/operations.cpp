#include "care/notice/told/store.hpp"

#include "care/action/action.hpp"
#include "care/staff/store.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::notice {
namespace {

constexpr hours seen_within{1};   // our own: later it counts as late, like any task

/// Whether somebody on shift is a senior or a lead of the place.
bool is_senior_there(db::Reader& db, OnShift const& on, SettingId const& setting, sys_seconds at)
{
    return std::ranges::any_of(staff::roles_on(db, on.staff.id, london_day(at)),
                               [&](HeldRole const& held) {
                                   return held.setting == setting && (held.role == Role::senior ||
                                                                      held.role == Role::lead);
                               });
}

/// What the alert says. A record that is not read on a shift is not spoken of.
std::string words_of(ToTell const& wanted, std::string const& teller)
{
    if (wanted.level > most_told) return fmt::format("{} asks you to come and talk", teller);
    constexpr std::size_t most = 200;   // bytes: a title of an organisation's own may be long
    return "Read: " + (wanted.title.size() > most ? std::string{"a record"} : wanted.title);
}

}  // namespace

bool is_for(Told const& told, StaffId const& staff, Role role, bool leads_shift)
{
    if (told.told_by == staff) return false;
    bool const leads = role == Role::senior || role == Role::lead || leads_shift;
    return leads || told.told_to_id == staff;
}

std::optional<StaffFace> leader_at(db::Reader& db, SettingId const& setting, sys_seconds at,
                                   StaffId const& but_not)
{
    auto const on = staff::on_shift(db, setting, at);
    for (OnShift const& one : on)
        if (one.shift.part == ShiftPart::shift_lead && one.staff.id != but_not) return one.staff;
    for (OnShift const& one : on)
        if (one.shift.part != ShiftPart::on_call && one.staff.id != but_not &&
            is_senior_there(db, one, setting, at))
            return one.staff;
    return std::nullopt;
}

Outcome<ActionId> tell_leader(Transaction& tx, ToTell const& wanted)
{
    auto const& actor = tx.actor();
    for (Told const& told : told_of(tx.db(), wanted.record))
        if (told.told_by == actor.staff && !told.seen_at)
            return refuse(Conflict{"You told them already, and nobody has seen it yet. Go to them "
                                   "if it cannot wait."});
    auto const leader = leader_at(tx.db(), wanted.setting, tx.now(), actor.staff);
    auto const id = action::add_from_record(
        tx, {.setting = wanted.setting,
             .child = wanted.child,
             .record = wanted.level > most_told ? std::nullopt : std::optional{wanted.record},
             .what = words_of(wanted, actor.full_name),
             .note = fmt::format("From {}, {}", actor.full_name, time_in_words(tx.now())),
             .level = std::min(wanted.level, wanted.level > most_told ? Level::l1 : most_told),
             .assigned_to = leader ? std::optional{leader->id} : std::nullopt,
             .due_at = tx.now() + seen_within});
    insert_told(tx.db(), id, wanted, actor.staff, tx.now());
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("action", id),
              .subject = wanted.child ? audit::subject(*wanted.child) : "-",
              .basis = wanted.child ? "scope" : "function"});
    return id;
}

Outcome<> mark_seen(Transaction& tx, ActionId const& id)
{
    auto const task = TRY(action::find(tx.db(), scope_of(tx.actor()), id));
    auto const unseen = unseen_in(tx.db(), scope_of(tx.actor()), task.setting, tx.now());
    if (task.closed_at) return refuse(Conflict{*task.closed_by + " has seen this already."});
    if (std::ranges::find(unseen, id, &Told::action) == unseen.end()) return refuse(NotFound{});
    return action::mark_done(tx, id);
}

std::string in_words(Told const& told)
{
    auto const to = told.told_to.value_or("Every senior and manager here");
    auto const sent = fmt::format("{} {} told by {} at {}.", to, told.told_to ? "was" : "were",
                                  told.told_by_name, time_in_words(told.told_at));
    if (!told.seen_at) return sent + " Not seen yet.";
    return fmt::format("{} Seen by {} at {}.", sent, told.seen_by.value_or("somebody"),
                       time_in_words(*told.seen_at));
}

}  // namespace keywork::notice
