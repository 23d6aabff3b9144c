// A CSV file of facts that ships with the program and is read when it starts. A fault in it is told
// as file:line with what to put instead, all faults together, and stops the start.
#pragma once

#include "platform/csv/csv.hpp"
#include "platform/time/time.hpp"

#include <span>

namespace keywork::csv {

class FactFile {
public:
    /// name     as messages show it: "law/clocks.csv"
    /// columns  the headings that it must have; others may follow
    FactFile(std::string name, std::string_view text, std::span<std::string_view const> columns);

    /// The rows under the headings; empty when a heading is missing.
    std::vector<Row> const& rows() const { return table_.rows; }
    std::vector<std::string> const& headings() const { return table_.headings; }
    /// The cell under a heading; empty where the file has no such column.
    std::string const& cell(Row const& row, std::string_view heading) const;

    /// The cell, which must not be empty.
    std::string const& needed(Row const& row, std::string_view heading);
    /// The cell as a date, 2026-03-28. None, with a problem, for anything else.
    std::optional<local_days> day(Row const& row, std::string_view heading);
    /// The same where the cell may be empty.
    std::optional<local_days> day_or_none(Row const& row, std::string_view heading);

    /// Notes a fault of a row: what is wrong and what to put.
    void problem(Row const& row, std::string message);

    /// Every fault found until now: `field` is "law/clocks.csv:14".
    std::vector<Problem> const& problems() const { return problems_; }

private:
    std::string name_;
    Table table_;
    std::vector<Problem> problems_;
};

}  // namespace keywork::csv
