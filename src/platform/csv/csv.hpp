// Comma-separated files (RFC 4180) as people's spreadsheets write them, read a row at a time within
// limits, and written so that no cell is taken for a formula.
#pragma once

#include "platform/outcome.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::csv {

struct Limits {
    std::size_t bytes = std::size_t{64} * 1024 * 1024;
    std::size_t rows = 1'000'000;
    std::size_t cells = 500;            // in one row
    std::size_t cell_bytes = 64 * 1024;
};

enum class Encoding { utf8, windows_1252 };

struct Row {
    std::size_t number = 0;  // as a spreadsheet shows it: from 1, headings and empty rows counted
    std::vector<std::string> cells;  // in UTF-8, without their quotes
};

/// Reads row by row. A byte order mark is skipped; rows end with CRLF, LF or CR; quoted cells may
/// hold them. The delimiter is the comma, semicolon or tab that the first row has most of. Text
/// that is not UTF-8 is read as Windows-1252: say so to the person, as it is a guess.
class Reader {
public:
    /// refused  Invalid for what is no text (a workbook, UTF-16) or over Limits::bytes
    static Outcome<Reader> over(std::string text, Limits const& limits = {});
    /// The same, reading the file a piece at a time. Throws files::Error if it cannot be read.
    static Outcome<Reader> open(std::string const& path, Limits const& limits = {});
    ~Reader();
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;

    /// The next row that is not empty, in place of what `row` held; false at the end.
    /// refused  Invalid, with the row's number, for a row over the limits or a quote never closed
    Outcome<bool> next(Row& row);

    char delimiter() const;
    Encoding encoding() const;

private:
    struct State;
    explicit Reader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// Something wrong with one row, in words for the person whose file it is.
struct RowProblem {
    std::size_t row;
    std::string message;
    enum class Then { row_taken, row_left_out } then = Then::row_taken;
    bool operator==(RowProblem const&) const = default;
};

/// A whole file with headings.
struct Table {
    std::vector<std::string> headings;  // as they stand, without spaces around; none: an empty file
    std::size_t heading_row = 0;
    std::vector<Row> rows;              // each with as many cells as there are headings
    std::vector<RowProblem> problems;   // in the order of the file
    char delimiter = ',';
    Encoding encoding = Encoding::utf8;

    /// The column of a heading, whatever its case; none if there is no such heading.
    std::optional<std::size_t> column(std::string_view heading) const;
};

/// Reads a file with headings in its first row. A row that is shorter is filled up with empty
/// cells, one that is longer is left out; both are problems, as is a heading that comes twice.
/// Rows of nothing but empty cells are passed over, as are empty cells after the last heading. The
/// apostrophe that our own exports set before a formula's first character is taken off again.
/// refused  Invalid, as Reader
Outcome<Table> read_table(std::string text, Limits const& limits = {});

/// The mark that makes spreadsheets read a file as UTF-8: the first thing of every export.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// Appends a row, ended by CRLF. A cell that a spreadsheet could take for a formula gets an
/// apostrophe before it, unless it is a plain number.
/// source   security model, section 7, rule 17
void append_row(std::string& out, std::span<std::string const> cells);

}  // namespace keywork::csv
