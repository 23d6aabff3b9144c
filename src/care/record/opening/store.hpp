#pragma once

#include "care/record/opening/opening.hpp"
#include "platform/db/database.hpp"

namespace keywork::record {

void insert_to_open(db::Transaction& tx, RecordId const& record, std::string const& kind,
                    ActionId const& action);
/// The open line that asks somebody for a kind after a record.
std::optional<ActionId> line_to_open(db::Reader& db, RecordId const& record,
                                     std::string const& kind, StaffId const& assigned_to);

}  // namespace keywork::record
