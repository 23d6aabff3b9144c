#pragma once

#include "care/access/decide.hpp"
#include "features/children/identity/identity.hpp"
#include "platform/db/database.hpp"

namespace keywork::identity {

/// Newest first, up to the level permitted.
std::vector<Said> said_by(db::Reader& db, Permitted<ChildId> const& child);
void insert(db::Transaction& db, std::string const& id, ChildId const& child, Said const& said,
            StaffId const& by, sys_seconds at);

}  // namespace keywork::identity
