// The shift in the demo: the house list, the night plan and the plan of the day of a place, told by
// demo/shifts/*.toml. What was due before now is ticked by who was on shift.
#pragma once

#include "app/demo/made.hpp"
#include "app/demo/school_day.hpp"
#include "app/demo/story_clock.hpp"
#include "app/demo/table.hpp"
#include "care/code_set/code_set.hpp"
#include "care/setting/profiles.hpp"
#include "care/shift/day_plan/day_plan.hpp"
#include "care/shift/house_list/house_list.hpp"
#include "care/shift/night/night.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::app::demo {

struct ToldHouseTask {
    house_list::Task task;
    std::string offered;                       // of a meal
    std::string instead;
    std::optional<std::string> helper;         // a child's key: helped yesterday
    std::string skill;
    std::optional<std::string> not_done;       // why, yesterday
    Line line;
};
struct ToldNightPlan {
    night::Plan plan;
    std::optional<std::string> child;
    Line line;
};
struct ToldPlanned {
    day_plan::NewEntry entry;
    std::optional<std::string> child;
    std::optional<std::string> with;
    Line line;
};
struct ToldTogether {
    std::string child;
    ShiftName shift;
    std::vector<std::string> staff;
    Line line;
};

struct ToldShifts {
    std::string place;
    std::string by;                            // who plans
    std::vector<ToldHouseTask> house;
    std::vector<ToldNightPlan> nights;
    std::vector<ToldPlanned> planned;
    std::vector<ToldTogether> together;        // today
    ToldSchoolDay school_day;
    Line line;
};

ToldShifts read_shifts(Table file, StoryClock const& clock, CodeSets const& code_sets);

/// Through the operations that pages use. What is refused is a fault.
void make_shifts(db::Transaction& db, ToldShifts const& told, Profiles const& profiles,
                 StoryClock const& clock, Random& random, Made& made, Faults& faults);

}  // namespace keywork::app::demo
