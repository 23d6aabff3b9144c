#include "features/together/young_people/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::young_people {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(young_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::young_people
