// What staff do to a child's face sheet. Each decides again inside its transaction, so that a link
// that has just ended ends this too, and leaves an audit entry.
#pragma once

#include "care/access/decide.hpp"
#include "care/child/child.hpp"
#include "care/site/transaction.hpp"

#include <string_view>

namespace keywork::child {

struct NewChild {
    ChildDetails details;                      // its id is set here
    SettingId setting;
    std::string stay_kind;                     // lives, enrolled, caseload
    std::optional<std::string> group_name;
    local_days from_on;
};

/// Adds a child as one of a setting's children.
///
/// refused  NotFound if the actor does not add children to that setting; Invalid if the UPN is
///          another child's
Outcome<ChildId> create(Transaction& tx, NewChild child);

/// Changes the face sheet. A name that is no longer used is kept among the former names. The home
/// postcode changes only for those who see it.
Outcome<> change_details(Transaction& tx, Permitted<ChildId> const& child, ChildDetails details);

/// Decides again inside a transaction, and refuses who may read but not write up to `level`.
Outcome<Permitted<ChildId>> decide_to_write(Transaction& tx, Permitted<ChildId> const& child,
                                            Function function, Level level);

/// The entry of a change to something of this child's.
audit::Entry entry(Permitted<ChildId> const& child, audit::Verb verb, std::string target);

}  // namespace keywork::child
