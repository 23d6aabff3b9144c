#include "features/today/due/due.hpp"

#include "care/clock/rules.hpp"

#include <algorithm>

namespace keywork::due {

std::vector<Group> grouped(std::vector<clock::DueDuty> duties, sys_seconds now)
{
    std::vector<Group> groups;
    for (clock::DueDuty& duty : duties) {
        auto const left = clock::time_left(duty, now);
        auto const found = std::ranges::find(groups, left, &Group::left);
        if (found == groups.end()) groups.push_back({left, {}});
        std::ranges::find(groups, left, &Group::left)->duties.push_back(std::move(duty));
    }
    std::ranges::sort(groups, {}, &Group::left);
    return groups;
}

bool stays(clock::DueDuty const& due, Only only, sys_seconds now)
{
    switch (only) {
    case Only::everything: return true;
    case Only::law: return clock::is_breach_of_law(due.clock->level);
    case Only::late: return clock::time_left(due, now) == clock::TimeLeft::late;
    }
    return true;
}

bool stays(clock::ChildTotal const& total, Only only)
{
    switch (only) {
    case Only::everything: return true;
    case Only::law: return clock::is_breach_of_law(total.clock->level);
    case Only::late: return total.standing == clock::Standing::overdue;
    }
    return true;
}

Only only_from_text(std::string_view text)
{
    if (text == "law") return Only::law;
    return text == "late" ? Only::late : Only::everything;
}

std::optional<Closing> closing_from_text(std::string_view text)
{
    if (text == "met") return Closing::met;
    if (text == "not_applicable") return Closing::not_applicable;
    if (text == "exempted") return Closing::exempted;
    return std::nullopt;
}

}  // namespace keywork::due
