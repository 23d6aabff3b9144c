#include "features/home_life/hazards/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::hazards {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(hazard_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::hazards
