// Runs the schema files that a database has not seen yet.
#pragma once

#include "platform/db/group_writer.hpp"
#include "platform/db/schema.hpp"

#include <span>

namespace keywork::db {

/// See Database::migrate.
void migrate(GroupWriter& writer, Dialect dialect, std::span<SchemaFile const> files);

}  // namespace keywork::db
