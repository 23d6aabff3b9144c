// What the pages of tasks show.
#pragma once

#include "care/action/action.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <utility>
#include <vector>

namespace keywork::tasks {

struct TasksPage {
    std::string place_name;
    std::vector<action::Action> open;
    std::vector<action::Action> closed;      // since yesterday
    bool may_do = false;
    sys_seconds now;
};

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
