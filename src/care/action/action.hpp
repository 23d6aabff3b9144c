// Who does what by when: the one list, whatever the thing to do came from.
#pragma once

#include "care/access/scope.hpp"
#include "care/access/sight.hpp"
#include "care/ids.hpp"
#include "care/site/transaction.hpp"
#include "platform/db/database.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::action {

/// A thing to do, before it is on the list.
struct NewAction {
    SettingId setting;
    std::optional<ChildId> child;          // none: for the house
    std::optional<RecordId> record;        // the record it came from
    std::string what;
    std::optional<std::string> note;       // "needs two people"
    Level level = Level::l1;
    std::optional<StaffId> assigned_to;    // none: whoever is on shift
    std::optional<sys_seconds> due_at;     // none: no time was set
};

struct Action {
    ActionId id;
    SettingId setting;
    std::optional<ChildId> child;
    std::optional<std::string> known_as;   // the child's, for the list
    std::optional<RecordId> record;
    std::string what;
    std::optional<std::string> note;
    Level level;
    std::optional<StaffId> assigned_to;
    std::optional<std::string> assigned_name;
    std::optional<sys_seconds> due_at;
    std::optional<std::string> closed_by;  // who did it, or said why not
    std::optional<sys_seconds> closed_at;
    std::optional<std::string> not_done_reason;  // closed without being done
};

/// Open, and its time has passed.
inline bool is_late(Action const& action, sys_seconds now)
{
    return !action.closed_at && action.due_at && *action.due_at < now;
}

/// What is open in a setting, and what was closed there since `closed_since`, most urgent first.
std::vector<Action> in_setting(db::Reader& db, Scope const& scope, SettingId const& setting,
                               sys_seconds closed_since);
/// What is open and assigned to the actor, anywhere in their scope.
std::vector<Action> assigned_to_me(db::Reader& db, Scope const& scope);
/// What is open for one child.
std::vector<Action> of_child(db::Reader& db, Sight const& sight);
/// What came from one record, open or closed.
std::vector<Action> of_record(db::Reader& db, Sight const& sight, RecordId const& record);
/// The same for a record of a staff file, for somebody who was let read it.
std::vector<Action> of_staff_record(db::Reader& db, RecordId const& record);
/// One action, if it is in scope; else NotFound.
Outcome<Action> find(db::Reader& db, Scope const& scope, ActionId const& id);

/// Puts a thing on the list, with its audit entry.
/// refused  Invalid without words or with more than 500; NotFound for a child out of reach
Outcome<ActionId> add(Transaction& tx, NewAction const& wanted);
/// The same for a record that is being sent: the audit entry is the record's.
ActionId add_from_record(Transaction& tx, NewAction const& wanted);

/// The actions of a record follow its level; the audit entry is the record's.
void follow_level(Transaction& tx, RecordId const& record, Level from, Level to);

/// Closes an action as done by the actor, now.
/// refused  NotFound out of scope; Conflict if somebody closed it before
Outcome<> mark_done(Transaction& tx, ActionId const& id);
/// Closes an action that was not done, and keeps why.
/// refused  as mark_done; Invalid without a reason
Outcome<> mark_not_done(Transaction& tx, ActionId const& id, std::string const& why);

}  // namespace keywork::action
