// One row of a list under its matched columns, with the problems found in it.
#pragma once

#include "features/exchange/people_lists/people_lists.hpp"

namespace keywork::people_lists {

class ListRow {
public:
    ListRow(csv::Table const& table, csv::Row const& row, std::map<std::string, std::string> const&
            fields);

    /// Without spaces around; line breaks inside become one space each. Empty: not there.
    std::string text(std::string_view field) const;
    std::optional<std::string> text_or_none(std::string_view field) const;
    std::optional<local_days> day(std::string_view field, local_days today);
    void stop(std::string_view field, std::string remedy);
    void warn(std::string_view field, std::string remedy);

    std::size_t number() const { return row_.number; }
    bool is_stopped() const { return stopped_; }
    std::vector<RowProblem> const& problems() const { return problems_; }
    csv::Row const& cells() const { return row_; }

private:
    void note(std::string_view field, std::string remedy, RowProblem::Weight weight);
    std::optional<std::size_t> column_of(std::string_view field) const;

    csv::Table const& table_;
    csv::Row const& row_;
    std::map<std::string, std::string> const& fields_;
    std::vector<RowProblem> problems_;
    bool stopped_ = false;
};

}  // namespace keywork::people_lists
