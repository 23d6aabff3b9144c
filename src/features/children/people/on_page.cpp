#include "features/children/people/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::people {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    auto const& code_sets = asked.services.code_sets;
    if (asked.path.ends_with("/allocations"))
        return said_in(allocation_fields, asked.name, asked.value, code_sets);
    if (asked.path.ends_with("/kept-away"))
        return said_in(kept_away_fields, asked.name, asked.value, code_sets);
    return said_in(contact_fields, asked.name, asked.value, code_sets);
}

}  // namespace keywork::people
