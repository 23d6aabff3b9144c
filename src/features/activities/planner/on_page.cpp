#include "features/activities/planner/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::planner {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(budget_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::planner
