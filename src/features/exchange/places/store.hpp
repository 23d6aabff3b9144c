#pragma once

#include "care/import/change.hpp"
#include "features/exchange/places/places.hpp"
#include "platform/db/database.hpp"

namespace keywork::places {

/// What is there of one kind of list.
Known known_of(db::Reader& db, ImportKind kind);

/// Writes the rows to add and those to write anew; the latter are noted first.
void write(db::Transaction& db, Check const& check, ImportId const& import,
           imports::ChangeNotes& notes);

}  // namespace keywork::places
