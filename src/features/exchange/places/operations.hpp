#pragma once

#include "care/site/transaction.hpp"
#include "features/exchange/places/places.hpp"

#include <span>

namespace keywork::places {

/// Reads everything and saves nothing.
/// refused  Invalid for more than one file, one that cannot be read, or headings of no list
Outcome<Check> check(db::Reader& db, std::span<ImportFile const> files);

struct Saved {
    ImportId import;
    CheckSummary summary;
};
/// Checks again and saves, in the transaction given, with the audit entry.
/// refused  as check; Conflict when there is nothing to save
Outcome<Saved> save(Transaction& tx, SettingId const& setting, std::span<ImportFile const> files);

}  // namespace keywork::places
