// Lists of children: of a place, of a worker. Only children in scope, each up to its level.
#pragma once

#include "care/child/child.hpp"

#include <cstdint>
#include <optional>
#include <string>

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

/// A child who is in a place today, for a list of names.
struct PresentChild {
    ChildFace face;
    int level = 0;                              // in reach: 0 to 4
    std::optional<std::string> group_name;      // in that place; level 1 and up
};

/// Filters as they stand in the address; unset ones do not filter.
struct RosterFilter {
    enum class Mine : std::uint8_t { everybody, allocated_to_me };
    Mine mine = Mine::everybody;
    std::optional<std::string> group_name;
    std::optional<std::string> care_status;
    std::optional<std::string> sen_provision;
    std::optional<ChildId> after;               // the last child of the page before
    int most = 50;                              // children a page
};

}  // namespace keywork::child
