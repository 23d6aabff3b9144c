// The statements of the chronology that its other functions are made of.
#pragma once

#include "care/chronology/chronology.hpp"

namespace keywork::chronology {

/// One more than the highest entry.
std::int64_t next_entry(db::Transaction& tx);
void insert_entry(db::Transaction& tx, std::int64_t number, NewEntry const& entry);

}  // namespace keywork::chronology
