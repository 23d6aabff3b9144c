#include "features/today/tasks/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::tasks {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(task_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::tasks
