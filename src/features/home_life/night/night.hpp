// What the pages of the night show.
#pragma once

#include "care/setting/profiles.hpp"
#include "care/shift/night/night.hpp"
#include "care/staff/staff.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace keywork::night {

using Named = std::vector<std::pair<std::string, std::string>>;   // id and words

struct NightPage {
    std::string place_name;
    local_days night;
    local_days tonight;
    std::vector<PlanOfNight> plans;
    std::vector<OnShift> on_shift;           // that night: awake, sleeping in and on call
    std::vector<Woken> woken;
    std::optional<std::string> on_call_name;
    std::optional<std::string> on_call_phone;
    bool may_check = false;
    bool may_plan = false;
    sys_seconds now;
};

/// One look, while it is told in words.
struct LookPage {
    Plan plan;
    Round round;
    std::string seen;
    std::string words;
    std::vector<Problem> problems;
    bool may_check = false;
    sys_seconds now;
};

struct WokenPage {
    std::string at;
    std::string minutes_up;
    std::string why;
    std::vector<Problem> problems;
};

/// The plans there are, and one while it is added.
struct PlansPage {
    std::string place_name;
    std::vector<Plan> plans;
    Named children;
    std::string child;
    std::string place;
    std::string every;
    std::string from;
    std::string until;
    std::string note;
    std::vector<Problem> problems;
};

/// refused  Invalid by the names of PlansPage
Outcome<Plan> read_plan(PlansPage const& typed, SettingId const& setting, sys_seconds now);
/// refused  Invalid by woken_at and minutes_up
Outcome<Woken> read_woken(WokenPage const& typed, StaffId const& staff, sys_seconds now);

/// A look with whose it is.
struct Look {
    Plan const* plan;
    Round const* round;
};
/// The newest look of each plan whose time has come, where nobody has made it, the longest waiting
/// first. Those missed before it stay in the list of the night.
std::vector<Look> waiting(std::vector<PlanOfNight> const& plans, sys_seconds now);
/// The next that is to come; none: the night is done.
std::optional<sys_seconds> next_at(std::vector<PlanOfNight> const& plans, sys_seconds now);

}  // namespace keywork::night
