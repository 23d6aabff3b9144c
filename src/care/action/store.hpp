// The statements of the action list that its operations are made of.
#pragma once

#include "care/access/scope.hpp"
#include "care/action/action.hpp"

namespace keywork::action {

/// What stands for the words of a task that came from a record which its reader may not read yet.
inline constexpr std::string_view words_kept_back =
    "Something that follows. Write your own account first, then you can read it.";

/// The end of a condition on action that was joined (LEFT) to reach: what the actor sees of a
/// child's, and of a setting's own where they work. What a record of a staff file asks is seen by
/// who is to do it only.
constexpr Literal and_action_in_reach = R"sql(
           AND (reach.level >= action.level
                OR (action.child_id IS NULL AND action.level <= :most
                    AND (action.assigned_to = :actor
                         OR NOT EXISTS (SELECT 1 FROM record_about
                                         WHERE record_about.record_id = action.record_id))
                    AND EXISTS (SELECT 1 FROM staff_role
                                 WHERE staff_role.staff_id = :actor
                                   AND staff_role.setting_id = action.setting_id
                                   AND staff_role.from_on <= :today
                                   AND staff_role.until_on >= :today)))
)sql";

void insert_action(db::Transaction& tx, ActionId const& id, NewAction const& wanted,
                   StaffId const& made_by, sys_seconds made_at);

/// Those that a record put on the list, as far as they are at its level or below the new one.
void set_level_of_record(db::Transaction& tx, RecordId const& record, Level from, Level to);

/// Whether it is somebody's own account of a measure that they still owe: writing it closes it.
bool waits_for_account(db::Reader& db, ActionId const& id);

/// Whether it is a draft to be finished that is not sent: sending it closes it.
bool waits_for_draft(db::Reader& db, ActionId const& id);

/// Whether somebody put it before the shift leader: another says that they have seen it.
bool was_told_by(db::Reader& db, ActionId const& id, StaffId const& staff);

/// Closes an action that is still open. `why`: the reason it was not done; none: it was done.
/// Returns whether it was open until now.
bool close_action(db::Transaction& tx, ActionId const& id, StaffId const& by, sys_seconds at,
                  std::optional<std::string> const& why);

/// Gives an open action to somebody else, or to whoever is on shift, and sets its time.
void hand_over(db::Transaction& tx, ActionId const& id, std::optional<StaffId> const& to,
               sys_seconds due_at);

}  // namespace keywork::action
