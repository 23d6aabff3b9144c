// The staff file of the canary world: of a care worker of the child's home.
#pragma once

#include "world.hpp"

namespace keywork::matrix {

/// A supervision of 0worker that waits for them, what it asks of them, and a draft of the next: each
/// holds staff_canary.
void add_staff_file(db::Transaction& tx, World& world);

/// Who reads it: whoever leads at the home.
bool leads_the_home(Case const& actor);

}  // namespace keywork::matrix
