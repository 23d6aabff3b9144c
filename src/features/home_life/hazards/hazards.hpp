// What the pages of hazards show.
#pragma once

#include "care/premises/defect/defect.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <utility>
#include <vector>

namespace keywork::hazards {

using premises::Defect;
using premises::Standing;
using premises::Step;
using premises::StepKind;

struct ReportPage {
    std::string place_name;
    std::string what, place, risk, made_safe;    // as typed
    std::string form_key;
    std::vector<Problem> problems;
};

struct ListPage {
    std::string place_name;
    std::vector<Defect> all;                     // most urgent first; closed ones of two months
    premises::Counts counts;
    std::vector<premises::MonthOfDefects> months;
    sys_seconds now;
};

/// A hazard and the steps that the reader may take, as typed.
struct HazardPage {
    Defect hazard;
    std::vector<std::pair<std::string, std::string>> staff;   // id and name
    bool may_do = false;                         // make safe, put right
    bool may_plan = false;                       // give, look again
    std::string kind, words, owner, due_on;
    std::vector<Problem> problems;
    sys_seconds now;
};

/// Closed ones stand on the list for two months; the trend has them longer.
inline constexpr days closed_shown{62};
inline constexpr int months_shown = 6;

/// Without those closed long ago, most urgent first.
std::vector<Defect> listed(std::vector<Defect> all, sys_seconds now);
/// Without the oldest months, as far as nothing was known of any hazard in them.
std::vector<premises::MonthOfDefects> known_months(std::vector<premises::MonthOfDefects> all);
/// The name that a field of a step has on the page, where several forms stand.
std::string field_of(StepKind kind, std::string_view field);

}  // namespace keywork::hazards
