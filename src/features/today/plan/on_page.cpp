#include "features/today/plan/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::plan {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(line_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::plan
