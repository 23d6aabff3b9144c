// From the files of a return to its tables: CSV files, a zip of them, or one XML document. What
// reads bytes runs in a program of its own; what makes sense of tables runs in this one.
#pragma once

#include "features/exchange/ssda903/ssda903.hpp"
#include "platform/outcome.hpp"
#include "platform/sandbox/parser.hpp"

namespace keywork::ssda903 {

using Tables = std::vector<sandbox::ReadTable>;

/// Opens zip archives and reads every file: CSV gives a table, XML one for each kind of row in it.
/// refused  Invalid for a file or archive that cannot be read or is over a limit, and for XML
///          beside other files
Outcome<Tables> read_files(std::vector<ImportFile> files);
/// The same, in a program of its own.
inline constexpr sandbox::Parser return_parser{"ssda903", read_files};

/// Tables of several years put together are told apart by the year in the names of their files
/// (2017-header.csv, year_ending_2023/header.csv), oldest first. One group unless each has a
/// header table.
std::vector<Tables> by_year(Tables tables);

/// The tables of one year, each known by its headings.
/// refused  Invalid for two tables of one kind, no header table, or more rows than
///          most_import_rows
Outcome<Source> source_of(Tables tables);

/// Reads an EXPSSDA903 document. A row's number is its place among its kind.
/// refused  Invalid, as xml::Document, or when the document is another one
Outcome<Tables> read_xml(ImportFile const& file);

bool is_xml(std::string_view bytes);

}  // namespace keywork::ssda903
