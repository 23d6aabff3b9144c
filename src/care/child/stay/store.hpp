#pragma once

#include "care/access/decide.hpp"
#include "care/child/stay/stay.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::child {

/// A stay with its setting's name.
struct StayInWords {
    Stay stay;
    std::string setting_name;
    std::string profile;
    std::optional<std::string> authority;
};
/// Newest first.
std::vector<StayInWords> stays(db::Reader& db, Permitted<ChildId> const& child);
/// Newest first. The address is left out above the level permitted, postcodes below level 2.
std::vector<Placement> placements(db::Reader& db, Permitted<ChildId> const& child);
/// Newest first.
std::vector<SchoolPlace> school_places(db::Reader& db, Permitted<ChildId> const& child);

void insert_stay(db::Transaction& db, Stay const& stay);
/// Ends one; returns false when it is not this child's or has ended before.
bool end_stay(db::Transaction& db, ChildId const& child, StayId const& id, local_days until_on);
void insert_placement(db::Transaction& db, ChildId const& child, Placement const& placement);
void insert_school_place(db::Transaction& db, ChildId const& child, SchoolPlace const& place);
bool end_school_place(db::Transaction& db, ChildId const& child, std::string_view id,
                      local_days until_on);

}  // namespace keywork::child
