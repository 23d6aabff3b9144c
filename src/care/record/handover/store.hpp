#pragma once

#include "care/record/handover/handover.hpp"

namespace keywork::record {

/// False when it was there already.
bool insert_read(db::Transaction& tx, RecordId const& record, StaffId const& staff,
                 sys_seconds at);

}  // namespace keywork::record
