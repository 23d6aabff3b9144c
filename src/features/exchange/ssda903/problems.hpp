// Faults in the words of the person whose file it is, and their own file with them beside.
#pragma once

#include "features/exchange/ssda903/codes.hpp"
#include "features/exchange/ssda903/plan.hpp"
#include "features/exchange/ssda903/ssda903.hpp"

namespace keywork::ssda903 {

RowProblem problem_of(Fault const& fault, Return const& made, Codes const& codes);

/// What the page of the check shows.
CheckSummary summary_of(Return const& made, Plan const& plan, Codes const& codes);

/// The tables as CSV, each with one more column, Problems.
std::vector<ImportFile> with_problems(Return const& made, Codes const& codes);

}  // namespace keywork::ssda903
