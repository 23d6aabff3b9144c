#include "features/home_life/visitors/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::visitors {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(visitor_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::visitors
