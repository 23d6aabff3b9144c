// Lists of children: of a place, of a worker. Only children in scope, each up to its level.
#pragma once

#include "care/access/scope.hpp"
#include "care/child/child.hpp"
#include "care/child/stay/stay.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::child {

/// One line of a list, level 0 and 1 only.
struct ListedChild {
    ChildFace face;
    int level = 0;                              // in reach: 0 to 4
    std::optional<std::string> group_name;      // in the setting asked for
    std::optional<local_days> since_on;         // the first day of the stay there
    std::optional<std::string> key_worker;      // their name
    std::optional<std::string> school_name;     // the newest that holds
    std::optional<std::string> care_status;     // code set care-status
    std::optional<std::string> sen_provision;   // code set sen-provision
    bool operator==(ListedChild const&) const = default;
};

/// Filters as they stand in the address; unset ones do not filter.
struct RosterFilter {
    enum class Mine : std::uint8_t { everybody, allocated_to_me };
    Mine mine = Mine::everybody;
    std::optional<std::string> group_name;
    std::optional<std::string> care_status;
    std::optional<std::string> sen_provision;
    std::optional<ChildId> after;               // the last child of the page before
    int most = 50;                              // children a page, at most 200
};

/// Children who are in a setting on the scope's day, by the name they use.
std::vector<ListedChild> children_in(db::Reader& db, Scope const& scope, SettingId const& setting,
                                     RosterFilter const& filter);
std::int64_t count_in(db::Reader& db, Scope const& scope, SettingId const& setting,
                      RosterFilter const& filter);
/// The groups that the setting's children in scope are in, by name.
std::vector<std::string> groups_in(db::Reader& db, Scope const& scope, SettingId const& setting);
/// Children in scope whom this actor is allocated to on the scope's day, by the name they use.
std::vector<ListedChild> allocated_children(db::Reader& db, Scope const& scope);
/// The faces of these children, as far as they are in scope.
std::vector<ChildFace> faces(db::Reader& db, Scope const& scope, std::vector<ChildId> const& ids);

}  // namespace keywork::child
