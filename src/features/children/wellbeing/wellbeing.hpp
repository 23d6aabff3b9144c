// How a child is, over some weeks, and what their health is owed.
#pragma once

#include "care/child/child.hpp"
#include "care/daily_log/daily_log.hpp"
#include "care/health_date/health_date.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::wellbeing {

/// One day on a scale of 1 to 5, as the logs of its shifts say.
struct DayOnScale {
    local_days day;
    int value;                     // the lowest of the day: a hard evening is not averaged away
    std::string words;             // "Settled"
    RecordId record;
    bool operator==(DayOnScale const&) const = default;
};

/// What the logs of some weeks come to on one scale.
struct Trend {
    std::vector<DayOnScale> days;  // oldest first; days without a word are left out
    int low = 0;                   // days of 1 or 2
    bool operator==(Trend const&) const = default;
};
enum class Scale : std::uint8_t { mood, sleep };
Trend trend_of(std::vector<daily_log::Logged> const& oldest_first, Scale scale);
/// "Low on 3 of 10 days; on 1 of 9 in the weeks before". Says nothing of weeks without a log.
std::string trend_in_words(Trend const& now, Trend const& before);

/// A line of a log about health, mood or sleep, or what it says of health.
struct Noted {
    sys_seconds at;
    std::string about;             // "Health"
    std::string words;
    RecordId record;
};
/// Newest first, at most `most`.
std::vector<Noted> noted_in(std::vector<daily_log::Logged> const& oldest_first, std::size_t most);

/// How many weeks may be asked for; anything else is 4.
inline constexpr int weeks_choices[] = {4, 12};
int weeks_from_text(std::string_view text);

/// Late or due soon, or nobody knows when it was: somebody has to do something.
bool needs_somebody(health_dates::Line const& line);

struct WellbeingPage {
    ChildFace face;
    int weeks = 4;
    Trend mood, mood_before;
    Trend sleep, sleep_before;
    std::vector<Noted> noted;
    std::vector<health_dates::Line> board;      // empty: the reader may not see it
    std::vector<health_dates::HealthDate> put_down;   // what may be taken off
    bool sees_board = false;
    bool may_write = false;
    local_days today;
    // As typed.
    std::string kind, what, on, evidence, next_on, why_late;
    std::string date, why;
    std::vector<Problem> problems;
};

/// What was typed, or every problem that follows from the text alone.
Outcome<health_dates::NewHealthDate> read_date(WellbeingPage const& typed);

struct ChildOnBoard {
    ChildId child;
    std::string name;
    std::vector<health_dates::Line> lines;
};
struct HealthDatesPage {
    std::string place_name;
    std::string child_word;                     // "child"
    std::vector<ChildOnBoard> children;         // who has most late first
    local_days today;
};
/// Those with most late lines first, then most due soon; else by name.
void put_late_first(std::vector<ChildOnBoard>& children);

}  // namespace keywork::wellbeing
