#include "features/together/said/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::said {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(said_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::said
