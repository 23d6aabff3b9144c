#include "features/home_life/medicine_round/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::medicine_round {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    // "reason.refused" and the like are one question, in a box below each answer.
    auto const name = asked.name.starts_with("reason.") ? std::string_view{"reason"} : asked.name;
    return said_in(dose_fields, name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::medicine_round
