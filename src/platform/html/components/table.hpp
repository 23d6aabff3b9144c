// A real table that becomes one card a row on a narrow screen, with the roles that CSS takes away.
#pragma once

#include "platform/html/html.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keywork::html {

struct Column {
    std::string words;
    std::string below = {};          // "since last term"
    std::optional<Path> sorts = {};  // the same list, sorted by this column
    enum class Sorted : std::uint8_t { no, ascending, descending } sorted = Sorted::no;
};

/// `head` names the row: the child, the setting. Cells follow in the order of the other columns.
struct TableRow {
    Markup head;
    std::vector<Markup> cells;
};

struct Table {
    std::string caption;          // says what the table holds; read out, not shown
    std::vector<Column> columns;  // the first is the row's head
    std::vector<TableRow> rows;
    enum class Stacks : std::uint8_t { on_phones, below_two_columns } stacks = Stacks::on_phones;
};
Markup table(Table const& table);

/// A row's head: initials, link, tags and a line below.
Markup row_head(Markup const& avatar, Path const& to, std::string_view name, Markup const& tags,
                std::string_view below);
/// A second, quieter line in a cell.
Markup line_below(std::string_view words);

}  // namespace keywork::html
