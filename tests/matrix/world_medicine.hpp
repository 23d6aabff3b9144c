#pragma once

#include "world.hpp"

namespace keywork::matrix {

/// A medicine given at times and one as needed, with a dose of each: everyday words (level 1).
void add_medicines(db::Transaction& tx, World& world);

}  // namespace keywork::matrix
