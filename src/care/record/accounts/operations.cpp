#include "care/record/accounts/operations.hpp"

#include "care/action/action.hpp"
#include "care/action/store.hpp"
#include "care/record/accounts/store.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/store.hpp"
#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

OwnAccount new_account(Transaction& tx, RecordId const& record)
{
    return {.id = tx.new_id<OwnAccountOwed>(), .record = record, .staff = {}, .who = {},
            .action = {}, .addition = {}, .why_none = {}, .settled_by = {}, .settled_at = {}};
}

}  // namespace

void ask_for_accounts(Transaction& tx, AccountsToAsk const& ask)
{
    // The thing to do says neither what happened nor to whom it was done, so that whoever owes it
    // finds it, whatever level they read to.
    for (StaffId const& staff : ask.used.staff) {
        if (staff == ask.record.author) continue;
        auto account = new_account(tx, ask.record.id);
        account.staff = staff;
        account.action = action::add_from_record(tx, {.setting = ask.record.setting,
                                                      .child = ask.child,
                                                      .record = ask.record.id,
                                                      .what = "Write your own account of what "
                                                              "happened",
                                                      .note = std::nullopt,
                                                      .level = Level::l1,
                                                      .assigned_to = staff,
                                                      .due_at = ask.due_at});
        insert_account(tx.db(), account, tx.now());
    }
    for (std::string const& who : ask.used.in_words) {
        auto account = new_account(tx, ask.record.id);
        account.who = who;
        insert_account(tx.db(), account, tx.now());
    }
}

void settle_own_account(Transaction& tx, RecordId const& record, AdditionId const& addition)
{
    for (OwnAccount const& one : accounts_of(tx.db(), record)) {
        if (one.staff != tx.actor().staff || !one.is_owed()) continue;
        settle_account(tx.db(), one.id, {.staff = tx.actor().staff, .at = tx.now(),
                                         .addition = addition, .why_none = std::nullopt});
        if (one.action)
            action::close_action(tx.db(), *one.action, tx.actor().staff, tx.now(), std::nullopt);
    }
}

Outcome<> say_why_none(Transaction& tx, ChildId const& child, RecordId const& record,
                       OwnAccountId const& account, std::string const& why)
{
    auto const permitted =
        TRY(decide(tx.db(), tx.actor(), Function::sign_record, Level::l0, child));
    auto const reached = TRY(reach(tx.db(), tx.actor(), permitted, record));
    if (!permitted.signs_to() || *permitted.signs_to() < std::min(reached.record.level, Level::l3))
        return refuse(NotFound{});
    auto const accounts = accounts_of(tx.db(), record);
    auto const found = std::ranges::find(accounts, account, &OwnAccount::id);
    if (found == accounts.end()) return refuse(NotFound{});
    if (took_part(tx.db(), record, tx.actor().staff) || reached.record.author == tx.actor().staff)
        return refuse(NotAllowed{"You took part in this, so somebody else says why."});
    if (is_blank(why)) return refuse(Invalid{{{"why", "Write why there can be no account"}}});
    if (!settle_account(tx.db(), account, {.staff = tx.actor().staff, .at = tx.now(),
                                           .addition = std::nullopt, .why_none = why}))
        return refuse(Conflict{"This account is not owed any more."});
    if (found->action)
        action::close_action(tx.db(), *found->action, tx.actor().staff, tx.now(), why);
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("record", record),
              .subject = audit::subject(child),
              .basis = permitted.basis()});
    return {};
}

}  // namespace keywork::record
