// What has been made so far, by the names that the demo's files use.
#pragma once

#include "app/demo/people.hpp"
#include "care/access/actor.hpp"
#include "care/ids.hpp"
#include "platform/db/database.hpp"
#include "platform/random/random.hpp"

#include <map>
#include <optional>
#include <string>

namespace keywork::app::demo {

struct Made {
    std::map<std::string, Setting, std::less<>> places;
    std::map<std::string, StaffId, std::less<>> workers;       // by sign-in name
    std::map<std::string, ChildId, std::less<>> children;
    std::map<std::string, ContactId, std::less<>> contacts;    // "amara/mum"
    std::map<std::string, RecordId, std::less<>> records;      // those that have a key
    std::map<std::string, DutyId, std::less<>> duties;
};

/// The id behind a name; a fault and an empty id when there is none.
template <class IdType>
IdType find(std::map<std::string, IdType, std::less<>> const& named, std::string_view key,
            std::string_view what, Line const& line, Faults& faults)
{
    auto const found = named.find(key);
    if (found != named.end()) return found->second;
    faults.add(line, "\"" + std::string{key} + "\" is no " + std::string{what} +
                         " of the demo; write the name that its own file has");
    return {};
}

/// Makes organisation, settings, accounts, roles and shifts. All sign in with one password.
void make_people(db::Transaction& db, People const& people, Profiles const& profiles,
                 StoryClock const& clock, Random& random, Made& made, Faults& faults);

/// The one password of the demo's accounts. It is printed where the demo is served.
inline constexpr std::string_view demo_password = "kettle toast umbrella";

/// Somebody as they would have been signed in at an instant.
Actor actor_at(db::Reader& db, StaffId const& staff, sys_seconds at);

}  // namespace keywork::app::demo
