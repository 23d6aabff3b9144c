#include "features/oversight/standards/standards_page.hpp"

namespace keywork::standards_page {

int months_from_text(std::string_view text)
{
    for (int const months : months_choices)
        if (text == std::to_string(months)) return months;
    return months_usual;
}

local_days months_before(local_days today, int months)
{
    std::chrono::year_month_day const date{today};
    auto const month = date.year() / date.month() - std::chrono::months{months};
    auto const day = month / date.day();
    return local_days{day.ok() ? day : std::chrono::year_month_day{month / std::chrono::last}};
}

}  // namespace keywork::standards_page
