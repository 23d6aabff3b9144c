#include "features/home_life/house_list/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::house_list {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(house_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::house_list
