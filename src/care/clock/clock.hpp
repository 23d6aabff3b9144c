// A deadline of law or policy, the facts of one that runs, and where it stands.
//
// Named LawClock because keywork::Clock is the time of day. Nothing here is ever stored as a
// status: rules.hpp works out from the facts what is due, met or overdue when it is asked.
#pragma once

#include "care/clock/due_rule.hpp"
#include "care/calendar/working_days.hpp"
#include "platform/outcome.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::clock {

/// What kind of rule it is (law/README.md).
enum class LawLevel : std::uint8_t {
    statutory, statutory_guidance, guidance, statutory_return, scheme_rule, local_policy
};

/// Who set the figure. "Without delay" is law; an alarm after 24 hours is ours.
enum class TimeFrom : std::uint8_t { source, ours };

/// What the limit asks.
enum class Asks : std::uint8_t {
    act,         // do it by then
    keep,        // keep it until then
    allow,       // somebody else has until then
    stay_under,  // do not pass this total
    notice,      // a total that makes a duty when it is reached
};

/// Whether the start is itself the last time it was done.
enum class StartCounts : std::uint8_t { no, yes };

/// One row of law/clocks.csv.
struct LawClock {
    std::string id;                     // HOME-R35-SIGN
    std::vector<std::string> settings;  // home, pru, vs, special, ap; or the one word all
    std::string short_title;            // at most 60 characters
    std::string starts_when;
    std::string duty;
    std::string due_words;
    std::string due_code;
    DueRule due;
    LawLevel level;
    TimeFrom time_from;
    Asks asks;
    StartCounts start_counts;
    std::string responsible;
    std::string source;
    std::string confidence;             // as law/README.md lists it
    std::string checked_against;
    std::string law_line;
    std::string reading;
    std::string note;
};

/// One thing that a running total counts.
struct Counting {
    local_days day;
    int amount;  // half school days, sessions or times
};

/// Why a duty need not be done, and on whose word.
struct Exemption {
    std::string why;
    std::string by;  // the id of the member of staff
    sys_seconds at;
};

/// What is known of one duty that runs.
struct Facts {
    sys_seconds started_at;              // when the trigger happened (UTC)
    /// The moment that the clock names: the event that is counted back from, the end of the session
    /// or shift, the date of the schedule, the day of pension age. None: not known yet.
    std::optional<sys_seconds> event_at;
    std::optional<local_days> born_on;
    std::optional<local_days> died_on;
    std::optional<local_days> last_entry_on;
    std::optional<std::size_t> way;      // which of several ways to count was chosen, from 0
    std::string term_dates;              // the area of the child's own school; empty: not known
    /// The organisation's own figure that was in force on the day of the start. None: as in law/.
    std::optional<DueRule> own_due;
    std::vector<Counting> counted;       // for running totals, in any order
    std::optional<sys_seconds> met_at;
    std::optional<std::string> not_applicable;  // why
    std::optional<Exemption> exempted;
};

/// When it must be met.
struct Due {
    sys_seconds at;                // the last second in which it is met in time
    std::optional<local_days> on;  // the London day at whose end that is; none: an instant
    Surety surety;                 // reckoned: rests on dates that nobody has entered
    bool operator==(Due const&) const = default;
};

enum class Standing : std::uint8_t { met, due_soon, overdue, running, not_applicable, exempted };

/// How long before its time a duty is due soon. Our own choice.
struct Warning {
    hours near{48};      // for what is counted in hours and days
    hours far{24 * 7};   // for what is counted in weeks or longer
};

}  // namespace keywork::clock

namespace keywork {

/// Every row of law/clocks.csv.
class Clocks {
public:
    Clocks() = default;
    /// expects  ids that differ
    explicit Clocks(std::vector<clock::LawClock> rows);

    /// Null when there is no such clock.
    clock::LawClock const* find(std::string_view id) const;
    /// In the order of the file.
    std::vector<clock::LawClock> const& all() const { return rows_; }
    /// Those of a setting's profile: home, pru, vs, special or ap.
    std::vector<clock::LawClock const*> of_profile(std::string_view profile) const;

private:
    std::vector<clock::LawClock> rows_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
};

/// Reads law/clocks.csv, given as its whole text.
/// refused  Invalid with one problem a fault: file:line, what is wrong and what to put
Outcome<Clocks> read_clocks(std::string_view text);

}  // namespace keywork
