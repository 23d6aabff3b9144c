#include "features/team/rota/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::rota {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(shift_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::rota
