#include "features/children/identity/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::identity {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(identity_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::identity
