#pragma once

#include "care/site/transaction.hpp"
#include "features/exchange/places/places.hpp"
#include "platform/sandbox/parser.hpp"

namespace keywork::places {

/// Reads everything and saves nothing.
/// refused  Invalid for headings of no list
Outcome<Check> check(db::Reader& db, sandbox::ReadTable const& list);

struct Saved {
    ImportId import;
    CheckSummary summary;
};
/// Checks again and saves, in the transaction given, with the audit entry.
/// refused  as check; Conflict when there is nothing to save
Outcome<Saved> save(Transaction& tx, SettingId const& setting, sandbox::ReadTable const& list);

}  // namespace keywork::places
