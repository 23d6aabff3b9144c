// What managers do to accounts and roles. Each looks at the account again inside its transaction,
// checks that this actor may change it, and leaves an audit entry.
#pragma once

#include "care/site/transaction.hpp"
#include "features/administration/staff_accounts/staff_accounts.hpp"

namespace keywork::staff_accounts {

/// Makes an account without a role. password_hash: of a password that must be changed at once.
/// refused  Invalid by the field sign_in_name when it is somebody's already
Outcome<StaffId> make_account(Transaction& tx, NewAccount const& account,
                              std::string const& password_hash);

Outcome<> change_name_and_job(Transaction& tx, StaffFace const& face);

/// Ends every session of theirs as well: their next request is signed out.
/// refused  Conflict for the last account that could give roles: nobody could switch one on again
Outcome<> switch_off(Transaction& tx, StaffId const& staff);
Outcome<> switch_on(Transaction& tx, StaffId const& staff);

/// Replaces the password by one that must be changed at once, and ends every session.
Outcome<> replace_password(Transaction& tx, StaffId const& staff,
                           std::string const& password_hash);

/// refused  NotAllowed when the role is above the actor's own, at a place they do not manage, or
///          for themselves; Conflict when they hold the same role there already on those days
Outcome<StaffRoleId> start_role(Transaction& tx, StaffId const& staff, NewRole const& role);

/// Asks for a role that needs two people. Nothing is given until somebody else agrees.
/// refused  as start_role; Conflict when the same waits already
Outcome<RoleRequestId> ask_for_role(Transaction& tx, StaffId const& staff, NewRole const& role);
/// The second person: gives the role. refused  as may_agree and start_role; NotFound if it waits no
/// longer
Outcome<StaffRoleId> agree_to_role(Transaction& tx, StaffId const& staff,
                                   RoleRequestId const& id);
/// For any manager there, whoever asked.
Outcome<> withdraw_role(Transaction& tx, StaffId const& staff, RoleRequestId const& id);

/// Ends a role with a last day; before its first day it is taken back as if it had never been.
/// refused  Conflict when it has ended by then already
Outcome<> end_role(Transaction& tx, StaffId const& staff, StaffRoleId const& id,
                   local_days until_on);

}  // namespace keywork::staff_accounts
