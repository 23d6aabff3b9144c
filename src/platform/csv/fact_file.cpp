#include "platform/csv/fact_file.hpp"

#include <fmt/core.h>

namespace keywork::csv {
namespace {

std::string const no_text;

}  // namespace

FactFile::FactFile(std::string name, std::string_view text,
                   std::span<std::string_view const> columns)
    : name_{std::move(name)}
{
    auto read = read_table(std::string{text});
    if (auto const* invalid = refused_as<Invalid>(read)) {
        for (Problem const& each : invalid->problems)
            problems_.push_back({.field = name_, .message = each.message});
        return;
    }
    table_ = *std::move(read);
    for (RowProblem const& each : table_.problems)
        problems_.push_back(
            {.field = fmt::format("{}:{}", name_, each.row), .message = each.message});
    for (std::string_view const column : columns)
        if (!table_.column(column))
            problems_.push_back({.field = name_ + ":1",
                                 .message = fmt::format("The column “{}” is missing. Add it to the "
                                                        "first row.", column)});
    if (!problems_.empty()) table_.rows.clear();
}

std::string const& FactFile::cell(Row const& row, std::string_view heading) const
{
    auto const column = table_.column(heading);
    return column ? row.cells.at(*column) : no_text;
}

std::string const& FactFile::needed(Row const& row, std::string_view heading)
{
    auto const& text = cell(row, heading);
    if (text.empty())
        problem(row, fmt::format("The column “{}” is empty. Every row needs one.", heading));
    return text;
}

std::optional<local_days> FactFile::day(Row const& row, std::string_view heading)
{
    auto const& text = cell(row, heading);
    auto const read = day_from_text(text);
    if (!read)
        problem(row, fmt::format("“{}” under “{}” is not a date. Write it like 2026-03-28.", text,
                                 heading));
    return read;
}

std::optional<local_days> FactFile::day_or_none(Row const& row, std::string_view heading)
{
    if (cell(row, heading).empty()) return std::nullopt;
    return day(row, heading);
}

void FactFile::problem(Row const& row, std::string message)
{
    problems_.push_back({.field = fmt::format("{}:{}", name_, row.number),
                         .message = std::move(message)});
}

}  // namespace keywork::csv
