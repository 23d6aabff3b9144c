#include "features/education/visits/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::visits {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    auto const name = asked.name.substr(0, asked.name.find('.'));
    return said_in(visit_fields, name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::visits
