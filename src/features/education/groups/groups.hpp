// What the pages of groups show.
#pragma once

#include "care/school_day/group/group.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <utility>
#include <vector>

namespace keywork::groups {

using Named = std::vector<std::pair<std::string, std::string>>;   // id and words

struct GroupsPage {
    std::string place_name;
    std::string children_word;
    std::vector<Group> all;
    std::string kind;
    std::string name;
    std::vector<Problem> problems;
};

struct GroupPage {
    Group group;
    std::string child_word;
    std::string children_word;
    Named children;                          // who is in the place
    Named staff;
    std::string child;
    std::string weekdays;
    std::string staff_chosen;
    std::string weekday;
    std::string starts;
    std::string ends;
    std::string name;
    std::string place;
    std::string activity;
    std::vector<Problem> problems;
};

/// A period as it was typed.
/// refused  Invalid by weekday, starts and ends
Outcome<Period> read_period(GroupPage const& typed);

}  // namespace keywork::groups
