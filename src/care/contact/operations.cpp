#include "care/contact/operations.hpp"

#include "care/child/operations.hpp"
#include "care/contact/store.hpp"

namespace keywork::contact {

Outcome<ContactId> add(Transaction& tx, Permitted<ChildId> const& child,
                       ContactDetails const& details)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::manage_contacts, Level::l1));
    auto const id = tx.new_id<struct Contact>();
    insert(tx.db(), *permitted,
           {.id = id, .details = details, .from_on = tx.today(), .until_on = {}, .import = {}});
    tx.audit(child::entry(permitted, audit::Verb::record_create, audit::target("contact", id)));
    return id;
}

Outcome<ContactId> change(Transaction& tx, Permitted<ChildId> const& child, ContactId const& id,
                          ContactDetails const& details)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::manage_contacts, Level::l1));
    auto const before = TRY(find(tx.db(), permitted, id));
    if (!end(tx.db(), *permitted, before.id, tx.today() - days{1})) return refuse(NotFound{});
    auto const next = tx.new_id<struct Contact>();
    insert(tx.db(), *permitted,
           {.id = next, .details = details, .from_on = tx.today(), .until_on = {}, .import = {}});
    if (permitted.reads_to() < Level::l2) carry_address(tx.db(), before.id, next);
    tx.audit(child::entry(permitted, audit::Verb::record_amend, audit::target("contact", next)));
    return next;
}

Outcome<> finish(Transaction& tx, Permitted<ChildId> const& child, ContactId const& id,
                 local_days until_on)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::manage_contacts, Level::l1));
    if (!end(tx.db(), *permitted, id, until_on)) return refuse(NotFound{});
    tx.audit(child::entry(permitted, audit::Verb::record_amend, audit::target("contact", id)));
    return {};
}

}  // namespace keywork::contact
