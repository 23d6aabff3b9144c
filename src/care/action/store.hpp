// The statements of the action list that its operations are made of.
#pragma once

#include "care/action/action.hpp"

namespace keywork::action {

void insert_action(db::Transaction& tx, ActionId const& id, NewAction const& wanted,
                   StaffId const& made_by, sys_seconds made_at);

/// Those that a record put on the list, as far as they are at its level or below the new one.
void set_level_of_record(db::Transaction& tx, RecordId const& record, Level from, Level to);

/// Closes an action that is still open. `why`: the reason it was not done; none: it was done.
/// Returns whether it was open until now.
bool close_action(db::Transaction& tx, ActionId const& id, StaffId const& by, sys_seconds at,
                  std::optional<std::string> const& why);

}  // namespace keywork::action
