#include "features/children/find/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::find {
namespace {

constexpr FieldWords find_fields[] = {{"q", "What to find"}};

}  // namespace

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    return said_in(find_fields, asked.name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::find
