#pragma once

#include "world.hpp"

namespace keywork::matrix {

/// The days that matter to the child and who they are, a canary of each level.
void add_days_and_identity(db::Transaction& tx);

}  // namespace keywork::matrix
