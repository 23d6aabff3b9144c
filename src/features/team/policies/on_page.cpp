#include "features/team/policies/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::policies {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(policy_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::policies
