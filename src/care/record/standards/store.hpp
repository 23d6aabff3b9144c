#pragma once

#include "care/record/standards/standards.hpp"
#include "platform/db/database.hpp"

namespace keywork::standards {

using RecordStandardId = Id<struct RecordStandardRow>;

void insert(db::Transaction& db, RecordStandardId const& id, RecordId const& record, Tag const& tag,
            StaffId const& by);
void take_off(db::Transaction& db, RecordId const& record, std::string_view standard,
              StaffId const& by, sys_seconds at);

}  // namespace keywork::standards
