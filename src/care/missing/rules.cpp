#include "care/missing/missing.hpp"

#include "platform/text/text.hpp"

#include <fmt/core.h>

namespace keywork::missing {
namespace {

std::string counted(std::int64_t number, std::string_view one)
{
    return fmt::format("{} {}{}", number, one, number == 1 ? "" : "s");
}

std::string length_in_words(seconds length)
{
    constexpr std::int64_t a_day = 24 * 60;
    constexpr std::int64_t an_hour = 60;
    auto const all = std::chrono::floor<minutes>(length).count();
    if (all < an_hour) return counted(all, "minute");
    if (all < 2 * a_day) {
        auto const hours = counted(all / an_hour, "hour");
        return all % an_hour == 0 ? hours : hours + " " + counted(all % an_hour, "minute");
    }
    return counted(all / a_day, "day");
}

}  // namespace

std::string for_how_long(Episode const& episode, sys_seconds now)
{
    return fmt::format("{} for {}", episode.away_only ? "away without permission" : "missing",
                       length_in_words(std::max(seconds{0}, now - episode.since)));
}

html::Path page_of(ChildId const& child, RecordId const& record)
{
    return html::path("/children/{}/missing/{}", child, record);
}

std::vector<Problem> problems_with_interviewer(form::Answers const& answers,
                                               std::vector<form::Choice> const& staff)
{
    auto const* state = answers.as<form::Chosen>("interview_state");
    auto const* who = answers.as<std::string>("interviewer");
    if (!state || !who || state->codes != std::vector<std::string>{"HELD"}) return {};
    auto const named = lower_case(*who);
    for (form::Choice const& one : staff)
        if (named.find(lower_case(one.words)) != std::string::npos)
            return {{"interviewer",
                     fmt::format("{} works here. Enter who held it from outside: somebody "
                                 "independent of the home must hold this interview", one.words)}};
    return {};
}

}  // namespace keywork::missing
