#include "care/school_day/visit/visit.hpp"

namespace keywork::visits {

Standing standing(Visit const& visit, sys_seconds now)
{
    if (visit.off_at) return Standing::off;
    if (visit.out_at) return Standing::safe;
    if (now > visit.ends_at + safe_within) return Standing::overdue;
    if (visit.arrived_at) return Standing::there;
    return now < visit.starts_at ? Standing::to_come : Standing::not_arrived;
}

bool is_overdue(Visit const& visit, sys_seconds now)
{
    return standing(visit, now) == Standing::overdue;
}

}  // namespace keywork::visits
