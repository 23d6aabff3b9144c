#include "care/action/store.hpp"

#include "platform/text/written.hpp"

#include <fmt/core.h>

namespace keywork::action {
namespace {

/// The audit entry of a change to one action.
audit::Entry entry(audit::Verb verb, Action const& action)
{
    return {.verb = verb,
            .target = audit::target("action", action.id),
            .subject = action.child ? audit::subject(*action.child) : "-",
            .basis = action.child ? "scope" : "function"};
}

Outcome<> close(Transaction& tx, ActionId const& id, std::optional<std::string> const& why)
{
    auto const found = TRY(find(tx.db(), scope_of(tx.actor()), id));
    if (waits_for_account(tx.db(), id))
        return refuse(Conflict{"This is done when the account is written. Open the record it came "
                               "from and write it there."});
    if (!why && waits_for_draft(tx.db(), id))
        return refuse(Conflict{"This is done when the record is sent. Finish it under your drafts, "
                               "or say why it is not to be written."});
    if (was_told_by(tx.db(), id, tx.actor().staff))
        return refuse(Conflict{"You told this yourself: somebody else says that they saw it."});
    if (!close_action(tx.db(), id, tx.actor().staff, tx.now(), why))
        return refuse(Conflict{fmt::format("{} closed this already.",
                                           found.closed_by.value_or("Somebody"))});
    tx.audit(entry(audit::Verb::record_amend, found));
    return {};
}

}  // namespace

Outcome<ActionId> add(Transaction& tx, NewAction const& wanted)
{
    TRY(check_written("what", wanted.what, longest_note, "Write what there is to do"));
    std::string basis = "function";
    if (wanted.child) {
        auto const child = TRY(decide(tx.db(), tx.actor(), Function::do_action, wanted.level,
                                      *wanted.child));
        basis = child.basis();
    } else if (!tx.actor().may_in(Function::do_action, wanted.setting)) {
        return refuse(NotFound{});
    }
    auto const id = add_from_record(tx, wanted);
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("action", id),
              .subject = wanted.child ? audit::subject(*wanted.child) : "-",
              .basis = basis});
    return id;
}

ActionId add_from_record(Transaction& tx, NewAction const& wanted)
{
    ActionId const id{tx.new_text()};
    insert_action(tx.db(), id, wanted, tx.actor().staff, tx.now());
    return id;
}

void follow_level(Transaction& tx, RecordId const& record, Level from, Level to)
{
    set_level_of_record(tx.db(), record, from, to);
}

Outcome<> mark_done(Transaction& tx, ActionId const& id) { return close(tx, id, std::nullopt); }

Outcome<> mark_not_done(Transaction& tx, ActionId const& id, std::string const& why)
{
    TRY(check_written("why", why, longest_note, "Write why it was not done"));
    return close(tx, id, why);
}

}  // namespace keywork::action
