#pragma once

#include "features/exchange/places/places.hpp"
#include "platform/csv/csv.hpp"

namespace keywork::places {

/// Which list a table is, by its headings.
/// refused  Invalid with the headings that each list needs
Outcome<ImportKind> kind_of(csv::Table const& table);

/// Reads every row and compares it with what is known.
Check check_table(ImportKind kind, std::string const& file, csv::Table const& table,
                  Known const& known);

}  // namespace keywork::places
