#include "features/children/people/people.hpp"

#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::people {
namespace {

void unset_if_empty(std::optional<std::string>& text)
{
    if (text && is_blank(*text)) text.reset();
}

}  // namespace

Outcome<ContactDetails> checked(ContactDetails typed,
                                std::vector<Relationship> const& relationships)
{
    for (auto* text : {&typed.phone, &typed.email, &typed.address, &typed.organisation,
                       &typed.restriction})
        unset_if_empty(*text);
    std::vector<Problem> problems;
    check_written(problems, "name", typed.name, longest_note,
                  "Enter a name, or what the child calls them");
    if (std::ranges::find(relationships, typed.relationship, &Relationship::code) ==
        relationships.end())
        problems.push_back({"relationship", "Choose who they are to the child"});
    if (typed.email && typed.email->find('@') == std::string::npos)
        problems.push_back({"email", "Enter an email address with an @, like name@example.org"});
    if (typed.may_be_phoned && !typed.phone)
        problems.push_back({"phone", "Enter the number that they may be phoned on"});
    if (!problems.empty()) return refuse(Invalid{problems});
    return typed;
}

}  // namespace keywork::people
