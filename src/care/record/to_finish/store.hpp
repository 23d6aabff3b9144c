// The statements that drafts to be finished are made of.
#pragma once

#include "care/ids.hpp"
#include "platform/db/database.hpp"

#include <optional>

namespace keywork::record {

void insert_to_finish(db::Transaction& tx, DraftId const& draft, ActionId const& action);
std::optional<ActionId> line_of_draft(db::Reader& db, DraftId const& draft);

}  // namespace keywork::record
