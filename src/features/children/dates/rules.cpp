#include "features/children/dates/date_list.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::date_list {
namespace {

std::optional<int> whole_number(std::string const& typed)
{
    int number = 0;
    auto const* const end = typed.data() + typed.size();
    auto const read = std::from_chars(typed.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

}  // namespace

Outcome<dates::NewDate> read_date(DatesPage const& typed)
{
    std::vector<Problem> problems;
    dates::NewDate wanted{.kind = dates::Kind::other, .on = typed.today,
                          .yearly = typed.yearly == "yes", .words = typed.words,
                          .helps = typed.helps, .prompt_days = 0, .level = Level::l2};
    if (auto const kind = dates::kind_from_text(typed.kind)) wanted.kind = *kind;
    else problems.push_back({"kind", "Choose what kind of day it is"});
    if (auto const day = read_day(typed.on, typed.today)) wanted.on = *day;
    else problems.push_back({"on", "Enter the day, like 30 November 2023"});
    if (typed.yearly != "yes" && typed.yearly != "no")
        problems.push_back({"yearly", "Choose whether it comes every year"});
    else if (!wanted.yearly && wanted.on < typed.today && problems.empty())
        problems.push_back({"yearly", "It has been. Choose “Every year”, or enter a day to come"});
    auto const ahead = whole_number(typed.prompt_days);
    if (ahead) wanted.prompt_days = *ahead;
    else problems.push_back({"prompt_days", "Enter a number of days from 0 to 60"});
    auto const level = std::ranges::find_if(typed.levels, [&](Level one) {
        return typed.level == std::to_string(number(one));
    });
    if (level != typed.levels.end()) wanted.level = *level;
    else problems.push_back({"level", "Choose who may see it"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return wanted;
}

}  // namespace keywork::date_list
