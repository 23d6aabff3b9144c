#include "features/team/policies/policies.hpp"

#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::policies {
namespace {

constexpr std::size_t longest_text = 200'000;

}  // namespace

bool is_for(Policy const& policy, Role role)
{
    return policy.roles.empty() ||
           std::ranges::find(policy.roles, role) != policy.roles.end();
}

Version const* issued(std::vector<Version> const& versions)
{
    auto const found = std::ranges::find_if(
        versions, [](Version const& one) { return one.issued_at.has_value(); });
    return found == versions.end() ? nullptr : &*found;
}

Version const* draft(std::vector<Version> const& versions)
{
    return versions.empty() || versions.front().issued_at ? nullptr : &versions.front();
}

std::string roles_in_words(std::vector<Role> const& roles)
{
    std::string words;
    for (Role const role : roles)
        words += (words.empty() ? "" : ", ") + std::string{in_words(role)};
    return words.empty() ? "Everybody" : words;
}

std::string roles_to_text(std::vector<Role> const& roles)
{
    std::string text;
    for (Role const role : roles)
        text += (text.empty() ? "" : " ") + std::string{to_text(role)};
    return text;
}

std::vector<Role> roles_from_text(std::string_view text)
{
    std::vector<Role> roles;
    while (!text.empty()) {
        auto const space = text.find(' ');
        if (auto const role = role_from_text(text.substr(0, space))) roles.push_back(*role);
        text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
    }
    return roles;
}

std::vector<Problem> problems_of(NewVersion const& typed)
{
    std::vector<Problem> problems;
    check_written(problems, "label", typed.label, longest_line,
                  "Name the version, like: November 2026");
    if (typed.changed.size() > longest_text || typed.words.size() > longest_text)
        problems.push_back({"words", "Write it in under 200,000 letters, or add a file"});
    if (is_blank(typed.words) && typed.file.empty())
        problems.push_back({"words", "Write the policy here, or add a file"});
    return problems;
}

}  // namespace keywork::policies
