// Telling the shift leader of a record: at the top of their Today until one of them has seen it.
#pragma once

#include "care/access/scope.hpp"
#include "care/ids.hpp"
#include "care/site/transaction.hpp"
#include "care/staff/staff.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::notice {

struct Told {
    ActionId action;
    RecordId record;
    bool is_read_there = true;                // false: the record is not spoken of
    SettingId setting;                        // where it was told
    std::optional<ChildId> child;             // none: a record of the house
    std::optional<std::string> known_as;
    std::string what;                         // "Read: Hold"
    Level level;
    StaffId told_by;
    std::string told_by_name;
    sys_seconds told_at;
    std::optional<std::string> told_to;       // a name; none: whoever is a senior or leads
    std::optional<StaffId> told_to_id;
    std::optional<std::string> seen_by;
    std::optional<sys_seconds> seen_at;
};

/// Alerts of one place are looked for so far back; an older one is still among the tasks.
inline constexpr days told_stays{7};
/// Records above this are not read on a shift: the leader is asked to come instead.
inline constexpr Level most_told = Level::l2;

/// Not seen yet, in scope, oldest first, at most 20.
std::vector<Told> unseen_in(db::Reader& db, Scope const& scope, SettingId const& setting,
                            sys_seconds now);
/// Told there since an instant, in scope, seen or not, oldest first, at most 100.
std::vector<Told> told_since(db::Reader& db, Scope const& scope, SettingId const& setting,
                             sys_seconds since);
/// Told of one record, newest first: for somebody who was let read it.
std::vector<Told> told_of(db::Reader& db, RecordId const& record);

/// Whether a notice is this reader's to see to: told to them, or they are a senior, a lead or the
/// shift leader; never whoever told it. Pure.
bool is_for(Told const& told, StaffId const& staff, Role role, bool leads_shift);

/// Who leads in a place at an instant: the shift leader on the rota, else a senior or a lead who is
/// on shift; never `but_not`. None: nobody is known to be there.
std::optional<StaffFace> leader_at(db::Reader& db, SettingId const& setting, sys_seconds at,
                                   StaffId const& but_not);

/// A record that somebody who reads it wants the leader to know of.
struct ToTell {
    RecordId record;
    std::string title;                        // of the record
    Level level;
    std::optional<ChildId> child;
    SettingId setting;                        // where the actor is
};
/// Puts it before the leader, with its audit entry.
/// refused  Conflict while what the actor told of the same record has not been seen
Outcome<ActionId> tell_leader(Transaction& tx, ToTell const& wanted);

/// The actor has seen it.
/// refused  NotFound for what is no notice or out of scope; Conflict for what they told themselves,
///          or what somebody saw before
Outcome<> mark_seen(Transaction& tx, ActionId const& id);

/// "Marcus Bell was told at 4:35pm. Seen by Marcus Bell at 4:40pm."
std::string in_words(Told const& told);

}  // namespace keywork::notice
