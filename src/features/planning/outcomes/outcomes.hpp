// What became of a child's targets, and of what adults tried.
#pragma once

#include "care/child/child.hpp"
#include "care/chronology/chronology.hpp"
#include "care/code_set/code_set.hpp"
#include "care/daily_log/daily_log.hpp"
#include "care/plan/plan.hpp"
#include "platform/html/path.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::outcomes {

/// Where a score went between two entries. unknown: there are not two.
enum class Moved : std::uint8_t { unknown, up, same, down };

/// The first and the newest score of adults, 0 to 10; none: nobody gave one.
struct Change {
    std::optional<int> first;
    std::optional<int> newest;
    bool operator==(Change const&) const = default;
};
Moved moved(Change const& change);
/// Over all entries, oldest first.
Change change_over(std::vector<TargetProgress> const& oldest_first);
/// Over the entries from an instant to another (not included; none: until now). What it stood at
/// before counts as where it began.
Change change_between(std::vector<TargetProgress> const& oldest_first, sys_seconds from,
                      std::optional<sys_seconds> until);

/// One thing that was measured of a target.
struct Measure {
    std::optional<local_days> on;            // none: the plan gives no day
    std::string what;                        // "1 of 5 times in a week", or what an entry says
    bool is_baseline = false;                // of a version of the plan; else an entry of progress
    std::optional<int> by_child;             // 0 to 10
    std::optional<int> by_adult;
    bool met = false;
    RecordId record;                         // where it is written
    bool operator==(Measure const&) const = default;
};

/// What adults do about a target, for as long as the plan said so.
struct Tried {
    std::string words;
    local_days from;
    std::optional<local_days> until;         // none: it goes on
    Change change;
    bool operator==(Tried const&) const = default;
};

struct TargetOutcome {
    PlanTarget target;                       // as its newest agreed version has it
    RecordId plan;
    std::vector<Measure> measures;           // oldest first
    std::vector<Tried> tried;                // oldest first
    Change change;
    bool met = false;
    bool current = false;                    // it stands in a plan that holds now
    std::optional<local_days> noted_on;      // the day of the newest entry
};
/// Of every target that was ever agreed: first those that are worked on, then those that are met,
/// then those of plans that no longer hold.
std::vector<TargetOutcome> outcomes_of(std::vector<Plan> const& plans,
                                       std::vector<PlanTarget> const& targets,
                                       std::vector<TargetProgress> const& progress,
                                       local_days today);

/// A strategy as an incident says that it was tried.
struct InIncident {
    local_days on;
    std::vector<std::string> tried;          // in words
    bool held = false;                       // a restrictive intervention followed
};
struct StrategyCount {
    std::string words;
    int times = 0;
    int without_hold = 0;
    local_days last_on;
    bool operator==(StrategyCount const&) const = default;
};
/// The most frequent first; of as many, the one tried last.
std::vector<StrategyCount> strategies_in(std::vector<InIncident> const& incidents);

using daily_log::Attended;
using daily_log::attended_in;

/// A date about school that runs, such as the next PEP review.
struct SchoolDuty {
    std::string what;
    std::string when;
    html::Path to;
};

/// Every so many days back from today: what is counted on the page.
inline constexpr days days_of_incidents{365};
inline constexpr days days_of_school{28};

struct OutcomesPage {
    ChildFace face;
    std::vector<TargetOutcome> targets;
    std::vector<StrategyCount> strategies;
    std::vector<chronology::Entry> good_moments;   // the newest few
    std::int64_t good_moments_in_all = 0;
    std::int64_t incidents_in_all = 0;
    Attended attended;
    std::vector<chronology::Entry> learning;       // the newest few, of every kind about learning
    std::vector<SchoolDuty> school_duties;
    std::optional<std::string> add_progress;       // the kind of record; none: may not
    local_days today;
};

}  // namespace keywork::outcomes
