#include "features/children/profile/profile.hpp"

namespace keywork::profile {

std::vector<Person> people_first(std::vector<Allocation> const& allocations,
                                 ChildStatus const* social_worker,
                                 std::vector<ContactPerson> const& contacts,
                                 std::vector<std::string> const& relationships)
{
    std::vector<Person> people;
    for (Allocation const& one : allocations)
        people.push_back({std::string{in_words(one.part)}, one.staff_name, std::nullopt});
    if (social_worker)
        people.push_back({"Social worker", social_worker->code, social_worker->words});
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        auto const& details = contacts[i].details;
        people.push_back({relationships[i], details.name,
                          details.may_be_phoned ? details.phone : std::nullopt});
    }
    return people;
}

}  // namespace keywork::profile
