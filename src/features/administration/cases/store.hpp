#pragma once

#include "care/child/child.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::cases {

/// Children born on a day who are, or were, at a place where somebody is data protection officer on
/// `today`: found by the operation that opens a case, and by nothing else.
std::vector<ChildFace> children_born_on(db::Reader& db, StaffId const& officer,
                                        local_days born_on, local_days today);

}  // namespace keywork::cases
