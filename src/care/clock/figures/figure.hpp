// An organisation's own figure for a deadline of local policy: what may be set, within which
// limits, and since when. Only the figure is set: the unit stays the clock's own.
#pragma once

#include "care/clock/clock.hpp"
#include "care/ids.hpp"
#include "platform/db/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::clock {

using FigureId = Id<struct Figure>;

/// What a clock's figure is made of.
enum class FigureOf : std::uint8_t {
    number,         // WD10, W6-BEFORE, WD5-NEXTMONTH
    times_in_days,  // COUNT3-CD90
    time_of_day,    // CD0-1000
};

/// None: it is not ours to set, or has no figure (every half term, by a schedule).
std::optional<FigureOf> figure_of(LawClock const& clock);

/// The least and the most that may be set, both included. Our own limits: wide, but no deadline can
/// be put off for ever.
struct FigureLimits {
    int least;
    int most;
    bool operator==(FigureLimits const&) const = default;
};
/// expects  a clock whose figure is a number or times in days
FigureLimits limits_of(LawClock const& clock);
/// "Between 0 and 100 working days", to be shown beside the question.
std::string limits_in_words(LawClock const& clock);
/// Of the days in which times are counted.
inline constexpr FigureLimits window_limits{7, 366};

/// What somebody typed as the figure.
struct TypedFigure {
    std::string number;   // times of COUNT3-CD90
    std::string window;   // days of COUNT3-CD90
    std::string time;     // CD0-1000
};
/// The typed figure as a due code in the clock's own unit: "WD5".
/// refused  Conflict where figure_of() is none; Invalid by the names of TypedFigure
Outcome<std::string> read_figure(LawClock const& clock, TypedFigure const& typed);

/// "5 working days", "the same day", "3 times in 90 days", "10am on the day".
std::string figure_in_words(DueRule const& rule);
/// "Your organisation's rule: 5 working days (Keywork's default 10)".
std::string own_rule_in_words(LawClock const& clock, DueRule const& own);

/// A figure that somebody set, or took back.
struct OwnFigure {
    FigureId id;
    std::string clock;
    std::optional<std::string> due_code;   // none: as in law/ again
    local_days from_on;                    // counts for what starts on this London day or later
    std::string reason;
    StaffId set_by;
    std::string set_by_name;               // read only
    sys_seconds set_at;
    bool operator==(OwnFigure const&) const = default;
};

void insert_figure(db::Transaction& db, OwnFigure const& figure);
/// Every figure that was ever set, by clock; of one clock the newest first: the first that has
/// begun holds.
std::vector<OwnFigure> all_figures(db::Reader& db);
std::vector<OwnFigure> figures_of(db::Reader& db, std::string_view clock);

/// The figure in force for what starts on a day; none: Keywork's default.
///
/// figures  of one clock, as figures_of() gives them
OwnFigure const* in_force(std::vector<OwnFigure> const& figures, local_days day);

/// For pages that say what would start today: the rules in force, by clock.
using OwnRules = std::map<std::string, DueRule, std::less<>>;
OwnRules rules_in_force(db::Reader& db, Clocks const& clocks, local_days day);

}  // namespace keywork::clock
