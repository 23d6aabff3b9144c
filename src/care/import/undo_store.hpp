// Internal to care/import: what undoing asks and takes out.
#pragma once

#include "care/import/import.hpp"
#include "platform/db/database.hpp"

namespace keywork::imports {

/// A later import, not undone, that touched one of the same children or, without children, is of
/// the same kind.
std::optional<Import> later_import_on_the_same(db::Reader& db, Import const& import);

/// Children that the import added and whose file has been added to or changed since.
std::int64_t children_changed_since(db::Reader& db, Import const& import);
/// Staff that the import added and who have something to their name: shifts, children, tasks.
std::int64_t staff_in_use(db::Reader& db, Import const& import);

/// Takes out every row that carries the import's id, entries of the word search included.
void remove_added(db::Transaction& db, ImportId const& import);

}  // namespace keywork::imports
