#include "features/home_life/visitors/visitors.hpp"

#include "platform/expects.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <algorithm>
#include <array>

namespace keywork::visitors {
namespace {

constexpr std::array<std::pair<Identity, std::string_view>, 3> identity_names{
    {{Identity::card, "card"}, {Identity::known, "known"}, {Identity::not_checked,
                                                            "not_checked"}}};

}  // namespace

std::string_view to_text(Identity identity)
{
    auto const found = std::ranges::find(identity_names, identity,
                                         &std::pair<Identity, std::string_view>::first);
    expects(found != identity_names.end());
    return found->second;
}

std::optional<Identity> identity_from_text(std::string_view text)
{
    for (auto const& [identity, name] : identity_names)
        if (name == text) return identity;
    return std::nullopt;
}

Outcome<> check(NewVisit const& wanted, sys_seconds now)
{
    std::vector<Problem> problems;
    check_written(problems, "name", wanted.name, longest_line, "Write the visitor’s name");
    check_written(problems, "organisation", wanted.organisation, longest_line);
    check_written(problems, "reason", wanted.reason, longest_line, "Write why they are here");
    if (wanted.in_at > now)
        problems.push_back({"in_at", "Enter a time that has come"});
    else if (wanted.in_at < now - longest_late)
        problems.push_back({"in_at", "Enter a time of the last 7 days"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

Outcome<> check_out(Visit const& visit, sys_seconds out_at, sys_seconds now)
{
    if (out_at > now) return refuse(Invalid{{{"left_at", "Enter a time that has come"}}});
    if (out_at < visit.in_at)
        return refuse(Invalid{{{"left_at", "Enter a time after they came, " +
                                               in_near_words(visit.in_at, now)}}});
    return {};
}

std::optional<sys_seconds> last_time(std::string_view typed, sys_seconds now)
{
    auto const local = london_time(now);
    auto const today = std::chrono::floor<days>(local);
    auto const time = read_time(trimmed(typed),
                                std::chrono::duration_cast<minutes>(local - today));
    if (!time) return std::nullopt;
    auto const at = from_london(today + *time);
    return at <= now ? at : from_london(today - days{1} + *time);
}

}  // namespace keywork::visitors
