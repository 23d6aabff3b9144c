#pragma once

#include "features/records/house/house.hpp"
#include "platform/db/database.hpp"

namespace keywork::house_records {

/// Who looks, and how far.
struct Reader {
    StaffId staff;
    int reads_to;      // -1: own entries only
};

/// Newest first, without the kinds that have a page of their own; at most `most`.
std::vector<Line> lines(db::Reader& db, SettingId const& setting, Reader const& reader, int most);

}  // namespace keywork::house_records
