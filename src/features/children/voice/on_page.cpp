#include "features/children/voice/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::voice {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(about_me_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::voice
