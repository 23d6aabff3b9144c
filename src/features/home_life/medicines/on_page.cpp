#include "features/home_life/medicines/on_page.hpp"

#include "care/medicine/medicine.hpp"
#include "care/site/services.hpp"

namespace keywork::medicines {

std::string weekdays_said(std::string_view weekdays)
{
    if (weekdays == "1234567") return "Every day";
    if (weekdays == "67") return "Saturday and Sunday";
    return medicine::weekdays_words(weekdays);
}

std::optional<FieldSaid> said_on_page(FieldAsked const& asked)
{
    auto said = said_in(medicine_fields, asked.name, asked.value, asked.services.code_sets);
    if (!said) return said;
    if (asked.name == "form")
        if (auto const form = medicine::form_from_text(asked.value))
            *said = {said->label, std::string{medicine::in_words(*form)}, FieldKind::code};
    if (asked.name == "weekdays")
        *said = {said->label, weekdays_said(asked.value), FieldKind::code};
    if (asked.name == "route")
        if (auto const route = medicine::route_from_text(asked.value))
            *said = {said->label, std::string{medicine::in_words(*route)}, FieldKind::code};
    return said;
}

}  // namespace keywork::medicines
