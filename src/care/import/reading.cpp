#include "care/import/reading.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::imports {
namespace {

bool stands_before(RowProblem const& one, RowProblem const& other)
{
    if (one.weight != other.weight) return one.weight == RowProblem::Weight::stops_row;
    return one.row < other.row;
}

}  // namespace

void add_reading(CheckSummary& summary, FileCheck& file, csv::Table const& table)
{
    for (csv::RowProblem const& problem : table.problems) {
        bool const left_out = problem.then == csv::RowProblem::Then::row_left_out;
        if (left_out) file.rows.add(RowFate::wrong);
        ++summary.problems_in_all;
        summary.problems.push_back(
            {.file = file.file, .row = problem.row, .heading = {}, .found = {},
             .remedy = problem.message,
             .weight = left_out ? RowProblem::Weight::stops_row : RowProblem::Weight::warning});
    }
    if (table.encoding == csv::Encoding::windows_1252)
        summary.notes.push_back(fmt::format(
            "{} is not UTF-8. It was read as Windows text: look at letters with accents.",
            file.file));
}

void order_problems(CheckSummary& summary)
{
    std::ranges::stable_sort(summary.problems, stands_before);
    if (summary.problems.size() > most_problems_shown)
        summary.problems.resize(most_problems_shown);
}

}  // namespace keywork::imports
