#pragma once

#include "care/record/additions/addition.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::record {

/// The author's name is not stored: it is read from their account.
void insert_addition(db::Transaction& tx, Addition const& addition);
/// Oldest first.
std::vector<Addition> additions_to(db::Reader& db, RecordId const& record);
std::optional<Addition> addition_with_key(db::Reader& db, std::string const& form_key);

}  // namespace keywork::record
