#include "platform/csv/csv.hpp"
#include "platform/csv/formula.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::csv {
namespace {

bool same_heading(std::string_view one, std::string_view other)
{
    return lower_case(one) == lower_case(other);
}

void take_headings(Table& table, Row const& row)
{
    table.heading_row = row.number;
    for (std::string const& cell : row.cells)
        table.headings.emplace_back(trimmed(cell));
    while (!table.headings.empty() && table.headings.back().empty()) table.headings.pop_back();
    for (std::size_t i = 0; i < table.headings.size(); ++i) {
        auto const& heading = table.headings[i];
        auto const* const first = table.headings.data();
        bool const again = std::any_of(first, first + i, [&](std::string const& earlier) {
            return same_heading(earlier, heading);
        });
        if (!heading.empty() && again)
            table.problems.push_back(
                {.row = row.number,
                 .message = fmt::format("The heading “{}” comes twice. Rename one of the columns "
                                        "or take it out.", heading),
                 .then = RowProblem::Then::row_taken});
    }
}

/// Takes a row whose cells match the headings, or notes why they do not.
void take_row(Table& table, Row row)
{
    auto const expected = table.headings.size();
    while (row.cells.size() > expected && row.cells.back().empty()) row.cells.pop_back();
    auto const found = row.cells.size();
    if (found != expected)
        table.problems.push_back(
            {.row = row.number,
             .message = fmt::format("This row has {} cells and there are {} headings. {}", found,
                                    expected,
                                    found > expected
                                        ? "Put quotation marks around a text that has commas in it."
                                        : "Its last cells are taken as empty."),
             .then = found > expected ? RowProblem::Then::row_left_out
                                      : RowProblem::Then::row_taken});
    if (found > expected) return;
    row.cells.resize(expected);
    for (std::string& cell : row.cells)
        if (is_guarded(cell)) cell.erase(0, 1);
    table.rows.push_back(std::move(row));
}

}  // namespace

std::optional<std::size_t> Table::column(std::string_view heading) const
{
    auto const found = std::ranges::find_if(
        headings, [&](std::string const& own) { return same_heading(own, heading); });
    if (found == headings.end()) return std::nullopt;
    return static_cast<std::size_t>(found - headings.begin());
}

Outcome<Table> read_table(std::string text, Limits const& limits)
{
    auto reader = TRY(Reader::over(std::move(text), limits));
    Table table;
    table.delimiter = reader.delimiter();
    table.encoding = reader.encoding();
    for (Row row; TRY(reader.next(row));) {
        if (std::ranges::all_of(row.cells, &std::string::empty)) continue;
        if (table.headings.empty()) take_headings(table, row);
        else take_row(table, std::move(row));
    }
    return table;
}

}  // namespace keywork::csv
