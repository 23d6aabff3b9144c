// What the pages of the house list show.
#pragma once

#include "care/code_set/code_set.hpp"
#include "care/setting/profiles.hpp"
#include "care/shift/house_list/house_list.hpp"
#include "care/shift/hours.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace keywork::house_list {

using Named = std::vector<std::pair<std::string, std::string>>;   // id or code, and words

struct ListPage {
    std::string place_name;
    std::vector<shifts::ShiftOn> shifts;     // of the day
    shifts::ShiftOn shown;
    local_days today;
    std::vector<Due> due;                    // of the shift, by time
    std::vector<Due> missed;                 // of the shift before, that nobody ticked
    std::string missed_title;                // "early shift, Tuesday"
    bool may_tick = false;
    bool may_plan = false;
    sys_seconds now;
};

/// One time that a task is due, while it is ticked.
struct DuePage {
    Due due;
    std::string shift_title;
    std::vector<std::string> allergies;      // "Amara: nut allergy"
    Named children;
    std::string helper;
    std::string skill;
    std::string offered;
    std::string other_choice;
    bool allergies_checked = false;
    std::string why;
    std::vector<Problem> problems;
    bool may_tick = false;
    sys_seconds now;
};

/// A rule while it is added, as typed; and those there are.
struct RulesPage {
    std::string place_name;
    std::vector<Task> rules;
    std::vector<ShiftHours> hours;
    Named codes;                             // of domestic-task
    std::string code;
    std::string words;
    std::string repeats;
    std::string weekday;
    std::string month_day;
    std::string shift;
    std::string by;
    std::vector<Problem> problems;
    local_days today;
};

/// The rule as typed; of a code without words it has those of the code.
/// refused  Invalid by the names of RulesPage
Outcome<Task> read_rule(RulesPage const& typed, SettingId const& setting, sys_seconds now);

/// "Every day on the late shift, by 6pm".
std::string in_words(Task const& task, std::span<ShiftHours const> hours);

}  // namespace keywork::house_list
