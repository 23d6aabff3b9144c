#pragma once

#include "care/access/decide.hpp"
#include "care/contact/contact.hpp"
#include "care/site/transaction.hpp"

namespace keywork::contact {

/// Adds somebody to a child's people, from today on.
Outcome<ContactId> add(Transaction& tx, Permitted<ChildId> const& child,
                       ContactDetails const& details);

/// Changes what is known of somebody: the row before ends yesterday, so the earlier details stay
/// readable. An address that this actor does not see is carried over.
/// refused  NotFound when it is not this child's or has ended
Outcome<ContactId> change(Transaction& tx, Permitted<ChildId> const& child, ContactId const& id,
                          ContactDetails const& details);

/// Ends somebody's part in the child's life: their last day is `until_on`. Never deleted.
Outcome<> finish(Transaction& tx, Permitted<ChildId> const& child, ContactId const& id,
                 local_days until_on);

}  // namespace keywork::contact
