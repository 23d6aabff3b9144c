#pragma once

#include "care/training/training.hpp"
#include "platform/db/database.hpp"

namespace keywork::training {

/// The audit entry is that of the record or import that it comes from.
void insert(db::Transaction& db, Training const& training);

}  // namespace keywork::training
