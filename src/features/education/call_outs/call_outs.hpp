// What the pages of call-outs show.
#pragma once

#include "care/school_day/call_out/call_out.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace keywork::call_outs {

struct DayPage {
    std::string place_name;
    local_days day;
    local_days today;
    std::vector<CallOut> all;                // newest first
    StaffId reader;
    std::vector<CallOut> told_of;            // open ones, on their Today too
    bool may_act = false;
    bool may_lead = false;
    bool may_count = false;
    sys_seconds now;
};

/// A call while it is made.
struct CallPage {
    std::vector<std::pair<std::string, std::string>> children;   // id and name
    std::string child_word;                  // "pupil"
    std::string child;
    std::string place;
    std::string needs;
    std::string words;
    std::string form_key;
    std::vector<Problem> problems;
};

/// One call-out, and how its reader may write it up.
struct OnePage {
    CallOut call;
    StaffId reader;
    std::vector<std::pair<std::string, std::string>> kinds;      // kind of record and its title
    std::optional<html::Path> draft;         // the reader's, begun or sent
    bool may_act = false;
    bool may_lead = false;
    std::vector<Problem> problems;
    sys_seconds now;
};

struct CountPage {
    std::string place_name;
    std::string child_word;
    local_days from_on;
    local_days until_on;
    Counted counted;
};

}  // namespace keywork::call_outs
