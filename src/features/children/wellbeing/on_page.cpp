#include "features/children/wellbeing/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::wellbeing {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(date_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::wellbeing
