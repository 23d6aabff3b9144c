// Compares a return with what is in Keywork: what is new, what has changed, what would be written.
// Pure: the same return, the same knowledge and the same first id give the same plan.
#pragma once

#include "care/setting/profiles.hpp"
#include "features/exchange/ssda903/codes.hpp"
#include "features/exchange/ssda903/duty_rules.hpp"
#include "features/exchange/ssda903/plan.hpp"

namespace keywork::ssda903 {

/// For whom and when the plan is made.
struct PlanFor {
    ImportId import;
    SettingId setting;
    StayKind stay;
    sys_seconds now;
    std::string first_id;             // the first of the new ids
    Codes const& codes;
    Clocks const& clocks;
    Calendars const& calendars;
};

/// Sets the fate of every row that was still open, and adds the problems that only show beside
/// what is here already.
Plan make_plan(Return& made, Known const& known, PlanFor const& plan_for);

}  // namespace keywork::ssda903
