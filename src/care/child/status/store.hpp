#pragma once

#include "care/access/decide.hpp"
#include "care/child/status/status.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::child {

/// Those up to the level permitted, by kind, newest first within each.
std::vector<ChildStatus> statuses(db::Reader& db, Permitted<ChildId> const& child);
std::vector<ChildStatus> statuses_on(db::Reader& db, Permitted<ChildId> const& child,
                                     local_days day);
/// The first of a kind among statuses that were read; null: none.
ChildStatus const* first_of(std::vector<ChildStatus> const& statuses, StatusOf what);

void insert_status(db::Transaction& db, ChildId const& child, ChildStatus const& status);
/// Ends those of a kind that have no last day; returns how many.
std::int64_t end_open_statuses(db::Transaction& db, ChildId const& child, StatusOf what,
                               local_days until_on);
/// Ends one; returns false when it is not this child's or has ended before.
bool end_status(db::Transaction& db, ChildId const& child, std::string_view id,
                local_days until_on);

}  // namespace keywork::child
