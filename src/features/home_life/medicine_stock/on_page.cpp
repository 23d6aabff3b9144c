#include "features/home_life/medicine_stock/on_page.hpp"

#include "care/site/services.hpp"

namespace keywork::medicine_stock {

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    // "to_whom.returned" and "to_whom.disposed" are one question, below each answer.
    auto const name =
        asked.name.starts_with("to_whom.") ? std::string_view{"to_whom"} : asked.name;
    return said_in(stock_fields, name, asked.value, asked.services.code_sets);
}

}  // namespace keywork::medicine_stock
