// The statements of telling the shift leader.
#pragma once

#include "care/notice/told/told.hpp"

namespace keywork::notice {

void insert_told(db::Transaction& db, ActionId const& id, ToTell const& wanted,
                 StaffId const& told_by, sys_seconds told_at);

}  // namespace keywork::notice
