// What the pages of tasks show.
#pragma once

#include "care/action/action.hpp"
#include "care/clock/duty.hpp"
#include "care/premises/check/check.hpp"
#include "care/shift/day_plan/day_plan.hpp"
#include "care/shift/hours.hpp"
#include "care/shift/house_list/house_list.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <utility>
#include <vector>

namespace keywork::tasks {

/// Whose tasks a page shows; what nobody in particular is to do is everybody's.
enum class Whose : std::uint8_t { everybody, mine };

struct TasksPage {
    std::string place_name;
    Whose whose = Whose::everybody;
    std::optional<shifts::ShiftOn> shift;    // of the moment; none: the place has none
    std::vector<action::Action> open;        // due by the end of the shift, or without a time
    std::vector<action::Action> later;       // due after it
    std::vector<action::Action> closed;      // since yesterday
    std::vector<day_plan::Entry> planned;    // for the rest of the shift
    std::vector<house_list::Due> house;      // of the shift
    std::vector<clock::DueDuty> due;         // late, or due before the shift ends
    std::vector<premises::Due> checks;       // late, or due before the shift or the day ends
    bool may_do = false;
    sys_seconds now;
};

/// When a task is to be done: its day, and the time where one was set.
std::string by_when(sys_seconds due_at);
/// Leaves those that are somebody else's out.
void keep_mine(TasksPage& page, StaffId const& me);
/// Puts what is due after the shift by itself, soonest first; without a shift nothing moves.
void set_later_apart(TasksPage& page);

struct TaskPage {
    action::Action action;
    std::string why;                         // as typed
    std::vector<Problem> problems;
    sys_seconds now;
};

/// A task while it is added.
struct NewTaskPage {
    std::vector<std::pair<std::string, std::string>> children;   // id and name
    std::vector<std::pair<std::string, std::string>> staff;
    std::string what;
    std::string child;
    std::string who;
    std::string due_day;
    std::string due_time;
    std::vector<Problem> problems;
};

}  // namespace keywork::tasks
