#include "features/home_life/night/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::night {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(night_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::night
