#include "care/child/alert/operations.hpp"

#include "care/child/alert/store.hpp"
#include "care/child/operations.hpp"

#include <algorithm>

namespace keywork::child {

Outcome<AlertId> add_alert(Transaction& tx, Permitted<ChildId> const& child, Alert alert)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::manage_child, alert.level));
    alert.id = tx.new_id<struct Alert>();
    alert.from_on = tx.today();
    insert_alert(tx.db(), *permitted, alert, tx.actor().staff, tx.now());
    tx.audit(entry(permitted, audit::Verb::record_create, audit::target("alert", alert.id)));
    return alert.id;
}

Outcome<> end_alert(Transaction& tx, Permitted<ChildId> const& child, AlertId const& id)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::manage_child, Level::l1));
    auto const seen = alerts_on(tx.db(), permitted, tx.today());
    if (std::ranges::find(seen, id, &Alert::id) == seen.end()) return refuse(NotFound{});
    if (!end_alert(tx.db(), *permitted, id, tx.today() - days{1})) return refuse(NotFound{});
    tx.audit(entry(permitted, audit::Verb::record_amend, audit::target("alert", id)));
    return {};
}

}  // namespace keywork::child
