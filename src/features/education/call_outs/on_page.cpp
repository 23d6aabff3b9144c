#include "features/education/call_outs/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::call_outs {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(call_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::call_outs
