// The books of the setting, in which the child has a part: visitors, money, checks.
#pragma once

#include "world.hpp"

namespace keywork::matrix {

void add_books(db::Transaction& tx, World& world);

}  // namespace keywork::matrix
