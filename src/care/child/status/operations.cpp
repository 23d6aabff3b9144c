#include "care/child/status/operations.hpp"

#include "care/child/operations.hpp"
#include "care/child/status/store.hpp"

#include <algorithm>

namespace keywork::child {
namespace {

/// The level that one writes at: a year group at 1, a child protection plan at its own.
Outcome<Permitted<ChildId>> decide_to_change(Transaction& tx, Permitted<ChildId> const& child,
                                             StatusOf what, std::string_view code)
{
    return decide_to_write(tx, child, Function::manage_child, level_of(what, code));
}

}  // namespace

Outcome<> change_status(Transaction& tx, Permitted<ChildId> const& child,
                        StatusChange const& change)
{
    auto const permitted = TRY(decide_to_change(tx, child, change.what, change.code));
    if (!may_have_several(change.what)) {
        auto const before = statuses(tx.db(), permitted);
        auto const later = std::ranges::find_if(before, [&](ChildStatus const& status) {
            return status.what == change.what && !status.until_on &&
                   status.from_on > change.from_on;
        });
        if (later != before.end())
            return refuse(Invalid{{{"from_on", "Enter a date on or after " +
                                                   in_words(later->from_on) +
                                                   ", when the one that holds now began"}}});
        end_open_statuses(tx.db(), *permitted, change.what, change.from_on - days{1});
    }
    insert_status(tx.db(), *permitted,
                  {.id      = tx.new_text(),
                   .what    = change.what,
                   .code    = change.code,
                   .words   = change.words,
                   .from_on = change.from_on});
    tx.audit(entry(permitted, audit::Verb::record_amend, audit::target("child", *permitted)));
    return {};
}

Outcome<> end_status(Transaction& tx, Permitted<ChildId> const& child, std::string_view id,
                     local_days until_on)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::manage_child, Level::l1));
    // Only what this actor sees can be ended: statuses() leaves out what is above their level.
    auto const seen = statuses(tx.db(), permitted);
    if (std::ranges::find(seen, id, &ChildStatus::id) == seen.end()) return refuse(NotFound{});
    if (!end_status(tx.db(), *permitted, id, until_on)) return refuse(NotFound{});
    tx.audit(entry(permitted, audit::Verb::record_amend, audit::target("child", *permitted)));
    return {};
}

}  // namespace keywork::child
