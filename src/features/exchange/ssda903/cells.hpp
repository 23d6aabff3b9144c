// The cells of one row as values; what cannot be one is noted with its place.
#pragma once

#include "features/exchange/ssda903/codes.hpp"
#include "features/exchange/ssda903/ssda903.hpp"

namespace keywork::ssda903 {

/// Whether a row can be taken without this cell.
enum class Need : std::uint8_t { must_be_there, may_be_empty };

/// Dates as returns hold them: 26/04/2022, 26/04/22, 2022-04-26, and what people type.
std::optional<local_days> read_return_day(std::string_view cell, local_days today);

class Cells {
public:
    Cells(SourceTable const& table, RowRef row, Codes const& codes, local_days today,
          std::vector<Fault>& faults)
        : table_{table}, row_{row}, codes_{codes}, today_{today}, faults_{faults} {}

    std::string_view text(Field field) const { return table_.cell(row_.row, field); }
    /// The text, which must not be empty.
    std::optional<std::string> needed(Field field);
    std::optional<local_days> day(Field field, Need need);
    /// The same for what must have happened already.
    std::optional<local_days> past_day(Field field, Need need);
    /// A code as it stands; one that is not in the list is kept and warned of.
    std::string code(Field field, std::optional<local_days> on = std::nullopt);
    std::optional<bool> yes_or_no(Field field);
    std::optional<int> sdq_score();
    /// A postcode with its space; empty, with a warning, for what is none.
    std::string postcode(Field field);
    /// A pupil number by its shape; empty, with a warning, for what is none.
    std::string upn();

    void stop(Field field, Wrong what);
    void warn(Field field, Wrong what);
    /// True once something stops this row.
    bool is_stopped() const { return stopped_; }
    RowRef ref() const { return row_; }

private:
    SourceTable const& table_;
    RowRef row_;
    Codes const& codes_;
    local_days today_;
    std::vector<Fault>& faults_;
    bool stopped_ = false;
};

}  // namespace keywork::ssda903
