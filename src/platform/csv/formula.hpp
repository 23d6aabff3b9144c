// Cells that a spreadsheet would run as a formula, and the apostrophe that stops it.
#pragma once

#include <string_view>

namespace keywork::csv {

/// True if a spreadsheet could take the cell for a formula: it starts with = + - @, their
/// full-width forms, a tab, a row's end or NUL, and is not a plain number such as -12.5.
bool could_be_formula(std::string_view cell);

/// True for an apostrophe followed by what could be a formula.
bool is_guarded(std::string_view cell);

}  // namespace keywork::csv
