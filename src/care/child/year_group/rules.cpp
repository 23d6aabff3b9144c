#include "care/child/year_group/year_group.hpp"

#include "care/child/child.hpp"

#include <fmt/core.h>

#include <charconv>

namespace keywork {
namespace {

/// By the age on the last 31 August: 4 is Reception, 5 is Year 1.
std::optional<YearGroup> by_age(int age_at_start)
{
    switch (age_at_start) {
    case 2: return YearGroup{"N1", "Nursery, first year"};
    case 3: return YearGroup{"N2", "Nursery, second year"};
    case 4: return YearGroup{"R", "Reception"};
    default: break;
    }
    int const year = age_at_start - 4;
    if (year < 1 || year > 14) return std::nullopt;
    return YearGroup{fmt::format("{}", year), fmt::format("Year {}", year)};
}

}  // namespace

std::optional<YearGroup> year_group(local_days born_on, local_days day)
{
    using namespace std::chrono;
    year_month_day const date{day};
    // The school year runs from 1 September to 31 August, and a child who is 4 by 31 August starts
    // Reception the next day.
    year const starts_in = date.month() >= September ? date.year() : date.year() - years{1};
    return by_age(age_on(born_on, local_days{starts_in / August / 31}));
}

std::optional<YearGroup> year_group_of_code(std::string_view code)
{
    if (code == "N1") return by_age(2);
    if (code == "N2") return by_age(3);
    if (code == "R") return by_age(4);
    int year = 0;
    auto const [end, error] = std::from_chars(code.data(), code.data() + code.size(), year);
    if (error != std::errc{} || end != code.data() + code.size() || year < 1) return std::nullopt;
    return by_age(year + 4);
}

}  // namespace keywork
