#include "care/child/child.hpp"

#include "platform/html/components/people.hpp"

namespace keywork {

std::string full_name(ChildFace const& child)
{
    return child.family_name.empty() ? child.known_as : child.known_as + " " + child.family_name;
}

std::string short_name(ChildFace const& child)
{
    if (child.family_name.empty()) return child.known_as;
    auto const first_word = child.family_name.substr(0, child.family_name.find(' '));
    return child.known_as + " " + html::initials_of(first_word);
}

int age_on(local_days born_on, local_days day)
{
    std::chrono::year_month_day const born{born_on};
    std::chrono::year_month_day const now{day};
    int const years = static_cast<int>(now.year()) - static_cast<int>(born.year());
    bool const birthday_to_come = now.month() < born.month() ||
                                  (now.month() == born.month() && now.day() < born.day());
    return birthday_to_come ? years - 1 : years;
}

}  // namespace keywork
