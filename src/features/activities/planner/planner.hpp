// An activity as the planner shows it: read from its record, as far as the reader reaches.
#pragma once

#include "care/child/alert/store.hpp"
#include "care/ids.hpp"
#include "care/setting/setting.hpp"
#include "care/shift/day_plan/day_plan.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::planner {

/// What was decided, before they leave. Nothing is approved until it is signed.
enum class State : std::uint8_t { waiting, approved, changed, refused };

/// One child in the reader's reach who goes.
struct Goer {
    ChildId child;
    std::string name;
    std::string consent;                    // in words
    bool consent_given = false;             // asked, and no answer yet: not given
    std::string medical;                    // empty: above the reader's level, or nothing
    std::string risk;
    int rating = 0;                         // 1 to 5, the child's own; 0: none yet
    std::string rating_words;               // "Great"
    std::string said;                       // in their words
};

struct Headcount {
    std::string time;
    int count = 0;
    std::string where;
};

struct Hazard {
    std::string what;
    std::string control;
};

struct Activity {
    RecordId record;
    ChildId file;                           // the first child in reach: on whose file it is read
    std::string what;
    std::string where;
    sys_seconds leaves_at;
    sys_seconds back_at;
    bool overnight = false;
    std::vector<std::string> adults;
    std::string ratio;                      // why the adults are enough, in words
    std::string transport;
    std::int64_t pence = 0;
    std::string budget;
    State state = State::waiting;
    std::string decision_words;
    std::string approved_by;
    std::vector<Goer> goers;
    int others = 0;                         // who go and are not in the reader's reach
    std::vector<Headcount> headcounts;
    std::string took_place;                 // YES, CHANGED, NO; empty: not said yet
    std::string what_worked;
    std::vector<Hazard> hazards;
    std::string emergency_plan;
    std::string contact_tree;
};

/// How many children for one adult are looked at twice: our own figures, no law sets one.
int children_for_one_adult(std::string_view profile);
/// Everybody who goes, in reach or not.
int children_going(Activity const& activity);

/// One thing to be true before they leave.
struct Check {
    std::string words;
    bool done = false;
};
std::vector<Check> before_you_leave(Activity const& activity, std::string_view profile);
/// They left, or the time for it has passed, and nobody had approved it.
bool left_unapproved(Activity const& activity, sys_seconds now);
/// Whether its cost counts: not where it was refused or did not take place.
bool is_spent(Activity const& activity);

/// Monday of the week of a day.
local_days monday_of(local_days day);
local_days first_of_month(local_days day);

struct Day {
    local_days day;
    std::vector<Activity> activities;
    std::vector<day_plan::Entry> planned;   // lines of the plan of the day that are activities
};

struct Budget {
    std::optional<std::int64_t> pence;      // of the month; none: nobody has set one
    std::int64_t planned = 0;               // of the month's activities, in pence
};

struct WeekPage {
    std::string place_name;
    std::string profile;
    local_days monday;
    local_days today;
    std::vector<Day> days;                  // seven
    Budget budget;
    local_days month;                       // that the budget is of
    bool may_plan = false;
    bool may_set_budget = false;
    sys_seconds now;
};

struct ActivityPage {
    Activity activity;
    std::string profile;
    bool may_sign = false;
    bool may_write = false;
    sys_seconds now;
};

struct CardPage {
    Activity activity;
    std::vector<child::AlertOf> alerts;     // of those who go, up to the reader's level
    Setting setting;
};

struct BudgetPage {
    std::string place_name;
    std::optional<std::int64_t> now_pence;
    std::string pounds;                     // as typed
    std::vector<Problem> problems;
};

/// What was typed, in pence, or what is wrong with it: "120", "120.50", "£120".
Outcome<std::int64_t> read_pounds(std::string_view typed);
/// "£120", "£120.50"
std::string pounds_in_words(std::int64_t pence);

}  // namespace keywork::planner
