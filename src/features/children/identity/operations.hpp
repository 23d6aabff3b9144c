#pragma once

#include "care/access/decide.hpp"
#include "care/site/transaction.hpp"
#include "features/children/identity/identity.hpp"

namespace keywork::identity {

/// Keeps what a child said about one part. What was said before stays.
/// refused  NotAllowed without writing up to the part's level
Outcome<> write(Transaction& tx, Permitted<ChildId> const& child, Said const& said);

}  // namespace keywork::identity
