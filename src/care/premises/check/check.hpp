// What a place checks again and again: fire alarms, fridges, water, knives. A rule says how often;
// what is due follows from it and from when it was done last.
#pragma once

#include "care/ids.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/transaction.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::premises {

using CheckId = Id<struct PremisesCheck>;
using DoneId = Id<struct PremisesCheckDone>;

enum class Unit : std::uint8_t { shift, days, months };
std::string_view to_text(Unit unit);
std::optional<Unit> unit_from_text(std::string_view text);

/// How often. Of shifts it is each one.
struct Often {
    Unit unit = Unit::days;
    int every = 1;
    bool operator==(Often const&) const = default;
};
std::string in_words(Often const& often);          // "Every week", "Every 3 months", "Each shift"

/// One thing that a check looks at. With a limit it is measured, in tenths of a degree Celsius.
struct Line {
    std::string words;
    std::optional<int> lowest_tenths;
    std::optional<int> highest_tenths;
    bool is_measured() const { return lowest_tenths || highest_tenths; }
    bool operator==(Line const&) const = default;
};
/// Whether a reading is within the limits, which are themselves within.
bool is_within(Line const& line, int tenths);
std::string limits_in_words(Line const& line);     // "0 to 5 °C", "at least 50 °C"
std::string degrees_in_words(int tenths);          // "4.5 °C"
/// "4", "4.5", "-18": none when it is no number, has more than one decimal or is beyond ±150.
std::optional<int> read_tenths(std::string_view typed);
/// "Fridge, 0 to 5", "Hot tap, at least 50", "Bath, at most 44"; anything else is looked at only.
Line read_line(std::string_view typed);
std::string to_typed(Line const& line);

/// A rule.
struct Planned {
    CheckId id;
    SettingId setting;
    std::string code;                      // code set hs-check-type; empty: words of one's own
    std::string words;
    Often often;
    local_days from_on;                    // first due
    std::optional<local_days> until_on;    // included; none: until it is ended
    std::vector<Line> lines;
    bool operator==(Planned const&) const = default;
};
inline bool is_drill(Planned const& check) { return check.code == "FIRE-DRILL"; }

/// How often a code of hs-check-type is done where nobody says otherwise, and what it looks at.
struct Usual {
    Often often;
    std::vector<Line> lines;               // none: the words of the code alone
};
Usual usual_for(std::string_view code);

/// When a check was done last.
struct Last {
    sys_seconds at;
    std::string by;
    bool passed = true;                    // every line
    bool operator==(Last const&) const = default;
};

struct Due {
    Planned check;
    std::optional<Last> last;              // none: never
    sys_seconds due_at;
};
inline bool is_late(Due const& due, sys_seconds now) { return due.due_at < now; }

/// When a check that was last done then must be done again. A shift: the end of the one that runs,
/// or of the next where it is done in this one. Days and months: the end of that day.
sys_seconds next_due(Planned const& check, std::optional<sys_seconds> last,
                     std::span<ShiftHours const> hours, sys_seconds now);

/// The checks of a setting that hold on a day, by when they are due.
std::vector<Due> checks_of(db::Reader& db, SettingId const& setting,
                           std::span<ShiftHours const> hours, sys_seconds now);
/// Those due by an instant, late ones first.
std::vector<Due> due_by(std::vector<Due> all, sys_seconds until);
std::optional<Planned> check_of(db::Reader& db, SettingId const& setting, CheckId const& id);

/// refused  NotFound without the right to plan shifts there; Invalid by words, every and lines
Outcome<CheckId> add_check(Transaction& tx, Planned check);
/// Ends it with the day before today: what was done stays.
Outcome<> end_check(Transaction& tx, SettingId const& setting, CheckId const& id);

/// What was found of one line. A reading says itself whether it passed.
struct Result {
    std::string words;                     // of the line, as it was then
    bool passed = true;
    std::optional<int> reading_tenths;
    bool operator==(Result const&) const = default;
};

/// A fire drill, as Sch 4 para 6 asks.
struct Drill {
    std::string who;
    seconds to_clear{0};
    bool at_night = false;
    std::string problems;                  // with procedure or equipment; "none" is an answer
    std::string what_was_done;
    bool operator==(Drill const&) const = default;
};
/// "2", "2:30", "2 minutes 30": minutes and seconds; none: unreadable, nothing or over an hour.
std::optional<seconds> read_length(std::string_view typed);

/// A check that was done.
struct Done {
    DoneId id;
    CheckId check;
    std::string check_words;
    sys_seconds done_at;
    std::string by;
    sys_seconds recorded_at;
    std::string note;
    std::vector<Result> results;
    std::optional<Drill> drill;
    bool operator==(Done const&) const = default;
};
bool all_passed(Done const& done);

/// One line of a check as somebody did it.
struct Found {
    bool passed = true;                    // of a line that is looked at
    std::optional<int> reading_tenths;     // of one that is measured
    std::string wrong;                     // where it did not pass
    std::string made_safe;                 // may be empty: nothing was done yet
};
struct NewDone {
    SettingId setting;
    CheckId check;
    sys_seconds done_at;
    std::vector<Found> found;              // a line each
    std::string note;
    std::optional<Drill> drill;            // of a fire drill
    std::string form_key;
};
/// A check may be written down this long after it was done.
inline constexpr days longest_late_check{7};

/// Keeps a check; each line that did not pass becomes a defect. The same form sent twice is one.
/// refused  NotFound where the actor does nothing, or the check has ended; Invalid by done_at,
///          line.N, wrong.N and the fields of a drill
Outcome<DoneId> record_check(Transaction& tx, NewDone const& wanted);

/// What was done in a setting between two instants, newest first.
std::vector<Done> done_between(db::Reader& db, SettingId const& setting, sys_seconds from,
                               sys_seconds until);
std::vector<Done> done_of(db::Reader& db, CheckId const& check, int most);

}  // namespace keywork::premises
