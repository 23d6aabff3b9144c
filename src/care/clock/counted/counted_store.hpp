// The rows behind the totals.
#pragma once

#include "care/clock/counted/counted.hpp"

namespace keywork::clock {

/// One counted thing with whose it is, as lists read it: by child, then clock, then day.
struct CountedRow {
    ChildId child;
    std::string known_as;
    std::string clock;
    std::string term_dates;              // of the school they are at, else of the home
    Counting counting;
};

/// Since a day; of those totals only that the reader may see whole.
std::vector<CountedRow> counted_rows_of_child(db::Reader& db, Sight const& sight,
                                              local_days since, local_days today);
std::vector<CountedRow> counted_rows_in_setting(db::Reader& db, Scope const& scope,
                                                SettingId const& setting, local_days since);

/// Whether a duty of this clock is open for a child.
bool has_open_duty(db::Reader& db, ChildId const& child, std::string_view clock);

}  // namespace keywork::clock
