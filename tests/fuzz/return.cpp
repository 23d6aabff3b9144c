#include "tests/fuzz/target.hpp"

#include "features/exchange/ssda903/tables.hpp"
#include "platform/expects.hpp"
#include "platform/words/utf8.hpp"

namespace keywork::fuzz {

Found take_return(std::string_view bytes)
{
    auto tables = ssda903::read_files({{"return_2026", std::string{bytes}}});
    if (!tables) {
        auto const* invalid = refused_as<Invalid>(tables);
        expects(invalid != nullptr && !invalid->problems.empty());  // all that can be handed back
        return Found::refused;
    }
    for (auto const& [file, table] : *tables) {
        expects(words::is_utf8(file));
        for (csv::Row const& row : table.rows) expects(row.cells.size() == table.headings.size());
    }
    auto const source = ssda903::source_of(std::move(*tables));
    if (!source) return Found::refused;
    for (ssda903::SourceTable const& table : source->tables)
        for (std::size_t row = 0; row < table.table.rows.size(); ++row)
            for (ssda903::Field const field : shape_of(table.kind).fields)
                expects(words::is_utf8(table.cell(row, field)));
    return Found::read;
}

}  // namespace keywork::fuzz
