// Running totals of children: what is counted, fed by records and imports, and what it comes to.
// A total that a reader may not see all of is not shown to them at all: a part would be wrong.
#pragma once

#include "care/access/scope.hpp"
#include "care/access/sight.hpp"
#include "care/calendar/calendars.hpp"
#include "care/clock/figures/figure.hpp"
#include "care/clock/rules.hpp"
#include "care/site/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::clock {

/// The running total that a clock is; null: it is none.
RunningTotal const* total_of(LawClock const& clock);

/// Something that a total counts. Of a record or of an import, never of both.
struct NewCount {
    std::string clock;                   // EXC-45
    ChildId child;
    local_days on;
    int amount;                          // half school days, sessions or times
    Level level;                         // of what says it
    std::optional<RecordId> record;
    std::optional<ImportId> import;
};

/// How much a total counts for a number that somebody answered.
///
/// hundredths  of days, sessions or times
/// returns     none for nothing; half a school day, a session or a time is the least
std::optional<int> amount_of(RunningTotal const& rule, std::int64_t hundredths);

/// The statement alone, for imports.
void insert_count(db::Transaction& db, NewCount const& count);
/// Everything counted for a child on one clock, by day.
std::vector<Counting> counted_of(db::Reader& db, ChildId const& child, std::string_view clock);

/// Counts what a record says. Where a number makes a duty when it is reached (`notice`), that duty
/// starts on the day on which it was, unless one is open already. The audit entry is the record's.
/// expects  a clock that is a total
void count(Transaction& tx, Clocks const& clocks, NewCount const& count, SettingId const& setting);

/// One total of one child, in the window that today is in.
struct ChildTotal {
    ChildId child;
    std::string known_as;
    LawClock const* clock;               // never null; lives as long as the Clocks
    RunningTotal rule;                   // the organisation's own where it has one
    bool is_own_rule = false;
    Total total;                         // never nothing
    Standing standing;
};
struct TotalsBy {
    Clocks const& clocks;
    Calendars const& calendars;
    sys_seconds now;
};
/// A child's totals that are not nothing, in the order of their names.
std::vector<ChildTotal> totals_of_child(db::Reader& db, Sight const& sight, TotalsBy const& by);
/// Those of the children who are in a setting now and in scope, on clocks of its profile: nearest
/// to the limit first.
std::vector<ChildTotal> totals_in_setting(db::Reader& db, Scope const& scope,
                                          SettingId const& setting, std::string_view profile,
                                          TotalsBy const& by);

/// "12 of 45 school days this school year", "2 of 3 times in 90 days".
std::string total_in_words(RunningTotal const& rule, Total const& total);
/// A tag: "Over the limit", "Near the limit", "Reached", "Near"; empty while it is far off.
std::string_view standing_in_words(ChildTotal const& total);
/// Its line of law, or the organisation's rule.
std::string law_line(ChildTotal const& total);

}  // namespace keywork::clock
