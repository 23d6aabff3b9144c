#include "features/children/documents/on_page.hpp"

#include "care/site/services.hpp"
#include "features/children/documents/documents.hpp"

namespace keywork::documents {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    auto said = said_in(document_fields, asked.name, asked.value, asked.services.code_sets);
    for (Level const level : {Level::l0, Level::l1, Level::l2, Level::l3, Level::l4})
        if (said && asked.name == "level" && asked.value == std::to_string(number(level)))
            *said = {said->label, in_words(level), FieldKind::code};
    return said;
}

}  // namespace keywork::documents
