#include "features/exchange/people_lists/list_row.hpp"

namespace keywork::people_lists {

ListRow::ListRow(csv::Table const& table, csv::Row const& row,
                 std::map<std::string, std::string> const& fields)
    : table_{table}, row_{row}, fields_{fields}
{
}

std::optional<std::size_t> ListRow::column_of(std::string_view field) const
{
    for (auto const& [heading, matched] : fields_)
        if (matched == field) return table_.column(heading);
    return std::nullopt;
}

std::string ListRow::text(std::string_view field) const
{
    auto const column = column_of(field);
    if (!column) return {};
    std::string words;
    bool space = false;
    for (char const c : row_.cells[*column]) {
        bool const is_space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!is_space && space && !words.empty()) words += ' ';
        if (!is_space) words += c;
        space = is_space;
    }
    return words;
}

std::optional<std::string> ListRow::text_or_none(std::string_view field) const
{
    auto words = text(field);
    if (words.empty()) return std::nullopt;
    return words;
}

std::optional<local_days> ListRow::day(std::string_view field, local_days today)
{
    auto const typed = text(field);
    if (typed.empty()) return std::nullopt;
    auto const day = read_day(typed, today);
    if (!day) stop(field, "Put a date like 26/04/2012.");
    return day;
}

void ListRow::note(std::string_view field, std::string remedy, RowProblem::Weight weight)
{
    auto const column = column_of(field);
    problems_.push_back({.file = {}, .row = row_.number,
                         .heading = column ? table_.headings[*column] : std::string{},
                         .found = column ? text(field) : std::string{},
                         .remedy = std::move(remedy), .weight = weight});
}

void ListRow::stop(std::string_view field, std::string remedy)
{
    note(field, std::move(remedy), RowProblem::Weight::stops_row);
    stopped_ = true;
}

void ListRow::warn(std::string_view field, std::string remedy)
{
    note(field, std::move(remedy), RowProblem::Weight::warning);
}

}  // namespace keywork::people_lists
