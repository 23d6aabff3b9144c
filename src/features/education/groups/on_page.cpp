#include "features/education/groups/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::groups {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(group_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::groups
