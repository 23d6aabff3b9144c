// What every import says of a CSV file before it looks at what the rows hold.
#pragma once

#include "care/import/import.hpp"
#include "platform/csv/csv.hpp"

namespace keywork::imports {

/// Adds what the reading of `table` found to the check of its file: rows that were left out, which
/// count as wrong, cells that were filled up, and that its letters had to be guessed.
void add_reading(CheckSummary& summary, FileCheck& file, csv::Table const& table);

/// Puts the problems of one file that leave a row out first, then the others, both by row, and
/// keeps as many as a page shows; `problems_in_all` counts them all.
void order_problems(CheckSummary& summary);

}  // namespace keywork::imports
