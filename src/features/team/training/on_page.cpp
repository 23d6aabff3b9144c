#include "features/team/training/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::training_matrix {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    if (auto said = said_in(need_fields, asked.name, asked.value, asked.services.code_sets))
        return said;
    return said_in(worker_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::training_matrix
