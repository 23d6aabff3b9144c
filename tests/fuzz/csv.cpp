#include "tests/fuzz/target.hpp"

#include "platform/csv/csv.hpp"
#include "platform/expects.hpp"
#include "platform/words/utf8.hpp"

namespace keywork::fuzz {

Found take_csv(std::string_view bytes)
{
    csv::Limits const limits{.bytes = 4'000, .rows = 20, .cells = 10, .cell_bytes = 300};
    auto const table = csv::read_table(std::string{bytes}, limits);
    if (!table) return Found::refused;
    expects(table->headings.size() <= limits.cells && table->rows.size() < limits.rows);
    std::size_t before = table->heading_row;
    std::string again;
    std::vector<std::string> columns;
    for (std::size_t at = 0; at < table->headings.size(); ++at)
        columns.push_back("c" + std::to_string(at));
    csv::append_row(again, columns);
    for (csv::Row const& row : table->rows) {
        expects(row.number > before && row.cells.size() == table->headings.size());
        before = row.number;
        for (std::string const& cell : row.cells) expects(words::is_utf8(cell));
        csv::append_row(again, row.cells);
    }
    if (columns.empty()) return Found::read;
    // What is written is read as it was, formulas and all.
    auto const second = csv::read_table(again);
    expects(second.has_value() && second->problems.empty());
    expects(second->rows.size() == table->rows.size());
    for (std::size_t at = 0; at < table->rows.size(); ++at)
        expects(second->rows[at].cells == table->rows[at].cells);
    return Found::read;
}

}  // namespace keywork::fuzz
