#include "features/oversight/standards/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::standards_page {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(tag_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::standards_page
