#pragma once

#include "care/access/decide.hpp"
#include "care/contact/contact.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::contact {

/// Those of a day, whom to ring first first. The address is left out below level 2.
std::vector<ContactPerson> contacts_on(db::Reader& db, Permitted<ChildId> const& child,
                                       local_days day);
/// Those before that day only, newest first: earlier people and earlier details.
std::vector<ContactPerson> past_contacts(db::Reader& db, Permitted<ChildId> const& child,
                                         local_days day);
/// NotFound when it is another child's.
Outcome<ContactPerson> find(db::Reader& db, Permitted<ChildId> const& child, ContactId const& id);

void insert(db::Transaction& db, ChildId const& child, ContactPerson const& contact);
/// Ends one; returns false when it is not this child's or has ended before.
bool end(db::Transaction& db, ChildId const& child, ContactId const& id, local_days until_on);

/// Gives a contact the address of the row that it takes over from: for an author who does not see
/// it, and so could not type it again.
void carry_address(db::Transaction& db, ContactId const& from, ContactId const& to);

}  // namespace keywork::contact
