#pragma once

#include "care/access/scope.hpp"
#include "care/import/change.hpp"
#include "features/exchange/people_lists/people_lists.hpp"
#include "platform/db/database.hpp"

namespace keywork::people_lists {

/// What is here already, of the children in scope only. Numbers and pupil numbers of others are
/// known to be taken, without whose they are.
Known known_of(db::Reader& db, Scope const& scope, std::string const& agency);

/// The kind of an agency's identifier: "local:education"; "local" when it was not named.
std::string identifier_kind(std::string_view agency);

/// Notes the keys that a child is found by, before they are made anew.
void note_name_keys(db::Reader& db, ChildId const& child, imports::ChangeNotes& notes);

}  // namespace keywork::people_lists
