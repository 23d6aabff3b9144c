// What every importer does: begins and ends an import in the one transaction, and undoes it.
#pragma once

#include "care/import/change.hpp"
#include "care/import/import.hpp"
#include "care/site/transaction.hpp"

#include <span>

namespace keywork::imports {

/// SHA-256 of what the tables hold, in order; names, and how a file was packed, do not count.
std::string hash_of(std::span<sandbox::ReadTable const> tables);

/// Notes the import with its audit entry. Called before its rows are written: they refer to it.
/// verb  of the audit: record_create for children, config_set for lists of places and accounts
void begin(Transaction& tx, Import const& import, audit::Verb verb);

/// Puts everything back as it stood before an import, with an audit entry.
/// refused  NotFound in another setting; Conflict when it was undone already, when a later import
///          rests on it, or when somebody has changed what it brought
Outcome<> undo(Transaction& tx, SettingId const& setting, ImportId const& id);

}  // namespace keywork::imports
