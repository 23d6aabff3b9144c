// What the pages of sessions show.
#pragma once

#include "care/school_day/session/session.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <utility>
#include <vector>

namespace keywork::sessions {

struct DayPage {
    std::string place_name;
    local_days day;
    local_days today;
    std::vector<Session> all;                // in the order of use
    StaffId reader;
    bool may_plan = false;
    sys_seconds now;
};

struct SessionPage {
    Session session;
    std::string child_word;                  // "pupil"
    std::string children_word;
    std::vector<std::pair<std::string, std::string>> staff;   // who can be put in
    std::vector<std::pair<std::string, std::string>> kinds;   // what is written from here
    bool may_tap = false;                    // it is today, and not finished
    sys_seconds now;
};

}  // namespace keywork::sessions
