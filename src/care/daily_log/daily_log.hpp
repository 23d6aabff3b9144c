// What the daily logs of one child say that is counted with: mood, sleep, school and health.
#pragma once

#include "care/code_set/code_set.hpp"
#include "care/record/reading/of_kind.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::daily_log {

inline constexpr std::string_view kind = "daily-log";
/// The answer where there was no school to go to.
inline constexpr std::string_view no_school_day = "NON-SCHOOL-DAY";
/// As the form asks: 1 "Very low" to 5 "Happy"; 1 "Hardly at all" to 5 "Very well" slept.
inline constexpr int lowest = 1;
inline constexpr int highest = 5;

/// One thing of a log: a line of its own, or an entry of the log of a whole shift.
struct Entry {
    std::string area;              // its code: "sleep", "health", "education"
    std::string area_words;
    std::string words;
};

/// One log as far as its reader sees it. Empty texts: nothing was written.
struct Logged {
    RecordId record;
    sys_seconds at;
    std::string author_name;
    bool whole_shift = false;      // of a whole shift or day; else one line
    std::string shift;             // "Early"; empty: a line, or a day
    std::optional<int> mood;       // none: not said
    std::string mood_words;        // "Settled"
    std::optional<int> slept;      // the night before; none: not said
    std::string slept_words;       // "Well"
    std::string sleep;             // in words: when settled, when awake
    std::string health;
    std::string achievements;
    std::string child_view;
    std::string school;            // the code of the attendance; empty: not said
    std::vector<Entry> entries;
};
Logged logged_of(record::AnswersRead const& read);

/// School days of which a log says whether the child went.
struct Attended {
    int possible = 0;
    int there = 0;
    bool operator==(Attended const&) const = default;
};
/// One for each day, by the newest log that says so; codes that are no possible session are left
/// out (the code set's counts_as_possible and counts_as_attending).
Attended attended_in(std::vector<Logged> const& oldest_first, CodeSet const& codes);

/// The logs of a child between two days, both included, oldest first; at most `most`, the newest.
struct Days {
    local_days from;
    local_days until;
    int most = 400;
};
std::vector<Logged> logs_of(db::Reader& db, Forms const& forms, Sight const& sight,
                            Days const& days);

}  // namespace keywork::daily_log
