// Owing, writing and excusing own accounts, inside the transaction of what causes it.
#pragma once

#include "care/access/decide.hpp"
#include "care/record/accounts/account.hpp"
#include "care/site/transaction.hpp"

namespace keywork::record {

/// Who owes an account of a record that is being sent, each with a thing to do on their list.
struct AccountsToAsk {
    Record const& record;
    ChildId child;                           // it was opened on
    UsedIt used;                             // the author among them or not: owes none
    sys_seconds due_at;
};
void ask_for_accounts(Transaction& tx, AccountsToAsk const& ask);

/// Settles the actor's account by what they added. Nothing when they owe none.
void settle_own_account(Transaction& tx, RecordId const& record, AdditionId const& addition);

/// Says why there can be no account of somebody: they have left, or are too unwell.
///
/// refused  NotFound out of reach or in a role that does not sign there; NotAllowed to who took
///          part; Conflict when it is settled; Invalid without a reason
Outcome<> say_why_none(Transaction& tx, ChildId const& child, RecordId const& record,
                       OwnAccountId const& account, std::string const& why);

}  // namespace keywork::record
