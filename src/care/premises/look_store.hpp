#pragma once

#include "care/premises/look.hpp"

namespace keywork::premises {

/// The same form sent twice is one look.
void insert_look(db::Transaction& tx, std::string const& id, NewLook const& look,
                 StaffId const& by, sys_seconds at);

}  // namespace keywork::premises
