#include "platform/html/components/table.hpp"

#include "platform/expects.hpp"
#include "platform/html/components/icon.hpp"

namespace keywork::html {

namespace {

Attribute aria_sort(Column const& column)
{
    switch (column.sorted) {
        case Column::Sorted::no:
            return {};
        case Column::Sorted::ascending:
            return attribute("aria-sort", "ascending");
        case Column::Sorted::descending:
            return attribute("aria-sort", "descending");
    }
    return {};
}

Markup column_head(Column const& column)
{
    auto const words = column.sorts ? format(R"(<a href="{}">{}{}</a>)", *column.sorts,
                                             column.words, icon(Icon::sort))
                                    : text(column.words);
    auto const below = column.below.empty() ? Markup{} : line_below(column.below);
    return format(R"(<th scope="col" role="columnheader" {}>{}{}</th>)", aria_sort(column), words,
                  below);
}

}  // namespace

Markup line_below(std::string_view words)
{
    return format(R"(<span class="kw-table__sub">{}</span>)", words);
}

Markup row_head(Markup const& avatar, Path const& to, std::string_view name, Markup const& tags,
                std::string_view below)
{
    return format(R"(<div class="kw-who2">{}<div><a class="kw-name" href="{}">{}</a> {}{}</div>
        </div>)",
                  avatar, to, name, tags, below.empty() ? Markup{} : line_below(below));
}

Markup table(Table const& table)
{
    auto const row = [&](TableRow const& one) {
        expects(one.cells.size() + 1 == table.columns.size());
        Markup cells;
        for (std::size_t at = 0; at < one.cells.size(); ++at)
            cells += format(R"(<td role="cell" data-label="{}"><div>{}</div></td>)",
                            table.columns[at + 1].words, one.cells[at]);
        return format(R"(<tr role="row"><th scope="row" role="rowheader">{}</th>{}</tr>)", one.head,
                      cells);
    };
    return format(R"(<table class="kw-table {}" role="table"><caption class="kw-vh">{}</caption>
        <thead role="rowgroup"><tr role="row">{}</tr></thead>
        <tbody role="rowgroup">{}</tbody></table>)",
                  table.stacks == Table::Stacks::on_phones ? "kw-stackt" : "kw-load", table.caption,
                  each(table.columns, column_head), each(table.rows, row));
}

}  // namespace keywork::html
