#pragma once

#include "features/administration/staff_accounts/staff_accounts.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::staff_accounts {

/// Every request that waits, oldest first.
std::vector<RoleRequest> waiting_requests(db::Reader& db);
/// One that waits; none when it was agreed to, withdrawn or never there.
std::optional<RoleRequest> find_waiting(db::Reader& db, RoleRequestId const& id);

void insert_request(db::Transaction& db, RoleRequest const& request);
void store_agreed(db::Transaction& db, RoleRequestId const& id, StaffId const& by,
                  sys_seconds at);
void store_withdrawn(db::Transaction& db, RoleRequestId const& id, sys_seconds at);

/// Everybody whose account is on and who holds a role that manages accounts today, as an Actor
/// without a session: for rules that ask what others could do.
std::vector<Actor> managers_now(db::Reader& db, sys_seconds now);

void insert_console_act(db::Transaction& db, ConsoleAct const& act);
/// Newest first.
std::vector<ConsoleAct> console_acts_of(db::Reader& db, StaffId const& staff);

}  // namespace keywork::staff_accounts
