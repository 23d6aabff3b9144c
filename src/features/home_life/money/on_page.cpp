#include "features/home_life/money/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::money {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    // Each valuable has a field of its own: to_whom.0abc.
    return said_in(money_fields, asked.name.substr(0, asked.name.find('.')), asked.value,
                   asked.services.code_sets);
}

}  // namespace keywork::money
