// From the files of a return to its tables: CSV files, a zip of them, or one XML document.
#pragma once

#include "features/exchange/ssda903/ssda903.hpp"
#include "platform/outcome.hpp"

#include <span>

namespace keywork::ssda903 {

/// Opens zip archives; other files stay as they are. The order is kept.
/// refused  Invalid for an archive over the limits of platform/zip or that cannot be read
Outcome<std::vector<ImportFile>> unpacked(std::vector<ImportFile> files);

/// Files of several years put together are told apart by the year in their names (2017-header.csv,
/// year_ending_2023/header.csv), oldest first. One group unless each has a header table.
std::vector<std::vector<ImportFile>> by_year(std::vector<ImportFile> files);

/// Reads the tables of one year, each known by its headings.
/// refused  Invalid for a file that cannot be read, two tables of one kind, no header table, or
///          more rows than most_import_rows
Outcome<Source> read_tables(std::span<ImportFile const> files);

/// Reads an EXPSSDA903 document. A row's number is its place among its kind.
/// refused  Invalid, as xml::Document, or when the document is another one
Outcome<Source> read_xml(ImportFile const& file);

bool is_xml(std::string_view bytes);

/// A table under its columns; unknown headings are added to `notes`.
SourceTable under_its_columns(TableKind kind, std::string file, csv::Table table,
                              std::vector<std::string>& notes);

}  // namespace keywork::ssda903
