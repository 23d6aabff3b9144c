#include "features/today/due/due.hpp"

#include "care/clock/rules.hpp"

namespace keywork::due {

std::vector<Group> grouped(std::vector<clock::DueDuty> duties, html::PageOf const& page,
                           sys_seconds now)
{
    std::map<clock::TimeLeft, std::vector<clock::DueDuty>> by_time_left;
    for (clock::DueDuty& duty : duties)
        by_time_left[clock::time_left(duty, now)].push_back(std::move(duty));
    std::vector<Group> groups;
    std::size_t place = 0;
    for (auto& [left, of] : by_time_left) {
        Group group{.left = left, .duties = {}, .in_all = of.size()};
        for (clock::DueDuty& duty : of) {
            if (place >= page.first && place < page.first + page.a_page)
                group.duties.push_back(std::move(duty));
            ++place;
        }
        if (!group.duties.empty()) groups.push_back(std::move(group));
    }
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
