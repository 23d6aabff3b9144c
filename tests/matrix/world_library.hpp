#pragma once

#include "world.hpp"

namespace keywork::matrix {

/// The days that matter to the child and who they are, a canary of each level.
void add_days_and_identity(db::Transaction& tx);
/// An activity that the child goes on.
void add_activity(db::Transaction& tx, World& world);
/// A training of the worker whose file the matrix knows, with its certificate.
void add_training(db::Transaction& tx, World& world);
/// A policy of the home, issued.
void add_policy(db::Transaction& tx, World& world);

}  // namespace keywork::matrix
