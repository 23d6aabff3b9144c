#include "features/administration/cases/cases.hpp"

#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::cases {
namespace {

std::string plain(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        bool const space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (space && (out.empty() || out.back() == ' ')) continue;
        out += space ? ' ' : lower_case(c);
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace

Outcome<NewCase> read_case(TypedCase const& typed, local_days today)
{
    std::vector<Problem> problems;
    auto const born_on = read_day(typed.born_on, today);
    std::string const reason{trimmed(typed.reason)};
    if (plain(typed.name).empty())
        problems.push_back({"name", "Enter the child's whole name, as it is on the request"});
    if (!born_on || *born_on > today)
        problems.push_back({"born_on", "Enter their date of birth, like 3/2/2012"});
    if (characters(reason) < shortest_reason)
        problems.push_back({"reason", "Write why, in 20 letters or more: who asked for what"});
    else
        check_written(problems, "reason", reason, longest_reason);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return NewCase{.name = plain(typed.name), .born_on = *born_on, .reason = reason};
}

bool is_name_of(ChildFace const& face, std::string_view typed)
{
    auto const wanted = plain(typed);
    return wanted == plain(full_name(face)) || wanted == plain(face.legal_name);
}

bool is_officer(Actor const& actor)
{
    return std::ranges::find(actor.roles, Role::dpo, &HeldRole::role) != actor.roles.end();
}

}  // namespace keywork::cases
