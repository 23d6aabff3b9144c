#include "features/today/due/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::due {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(duty_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::due
