#include "features/together/own_page/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::own_page {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(own_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::own_page
