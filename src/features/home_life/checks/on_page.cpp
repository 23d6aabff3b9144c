#include "features/home_life/checks/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::checks {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    // The lines of a check are numbered: line.0, wrong.0, safe.0.
    return said_in(check_fields, asked.name.substr(0, asked.name.find('.')), asked.value,
                   asked.services.code_sets);
}

}  // namespace keywork::checks
