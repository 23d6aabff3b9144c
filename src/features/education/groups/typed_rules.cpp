#include "features/education/groups/groups.hpp"

namespace keywork::groups {

Outcome<Period> read_period(GroupPage const& typed)
{
    auto const starts = read_time(typed.starts, minutes{0});
    auto const ends = read_time(typed.ends, minutes{0});
    std::vector<Problem> problems;
    bool const known_day = typed.weekday.size() == 1 && typed.weekday[0] >= '1' &&
                           typed.weekday[0] <= '7';
    if (!known_day) problems.push_back({"weekday", "Choose the day"});
    if (!starts) problems.push_back({"starts", "Enter a time, like 9:30am"});
    if (!ends) problems.push_back({"ends", "Enter a time, like 10:15am"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return Period{.id = {}, .group = typed.group.id, .weekday = typed.weekday[0] - '0',
                  .starts = *starts, .ends = *ends, .name = typed.name, .place = typed.place,
                  .activity = typed.activity, .from_on = {}, .until_on = std::nullopt};
}

}  // namespace keywork::groups
