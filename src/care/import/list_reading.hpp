// From the files of a list to its table, read by a program of their own (platform/sandbox).
#pragma once

#include "care/import/import.hpp"
#include "platform/sandbox/parsers.hpp"

#include <span>

namespace keywork::imports {

/// The table of each file: CSV with headings, 300 columns at most.
/// refused  Invalid for a file that cannot be read, or with more rows than most_import_rows
Outcome<std::vector<sandbox::ReadTable>> read_lists(std::vector<ImportFile> files);
inline constexpr sandbox::Parser list_parser{"list", read_lists};

/// Reads the one file of a list.
/// refused  Invalid for more than one file; as list_parser and Parsers::read()
Outcome<sandbox::ReadTable> read_list(sandbox::Parsers const& parsers,
                                      std::span<ImportFile const> files);

}  // namespace keywork::imports
