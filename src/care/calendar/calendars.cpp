#include "care/calendar/calendars.hpp"

namespace keywork {

SchoolCalendar const& Calendars::school(std::string_view area) const
{
    auto const found = schools.find(area);
    return found == schools.end() ? unknown_school : found->second;
}

}  // namespace keywork
