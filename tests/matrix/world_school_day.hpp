#pragma once

#include "world.hpp"

namespace keywork::matrix {

/// A group with the child in it, a session of today in which they were tapped, and a call-out:
/// everyday words (level 1). After the child.
void add_school_day(db::Transaction& tx, World& world);

}  // namespace keywork::matrix
