#include "care/plan/plan.hpp"

#include <algorithm>

namespace keywork::plan {

Standing standing(Plan const& plan, local_days today)
{
    if (plan.replaced_by) return Standing::replaced;
    if (plan.ended_on && *plan.ended_on < today) return Standing::ended;
    return plan.agreed_at ? Standing::current : Standing::waits;
}

bool is_late(Plan const& plan, local_days today)
{
    return standing(plan, today) == Standing::current && plan.review_on &&
           *plan.review_on < today;
}

bool is_met(std::vector<TargetProgress> const& oldest_first, TargetId const& target)
{
    bool met = false;
    for (TargetProgress const& entry : oldest_first)
        if (entry.target == target) met = entry.met;
    return met;
}

}  // namespace keywork::plan
