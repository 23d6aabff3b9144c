// What is read about one child takes a Permitted<ChildId>. What is written is called by operations
// and imports only, inside their transaction.
#pragma once

#include "care/access/decide.hpp"
#include "care/child/child.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::child {

ChildFace face(db::Reader& db, Permitted<ChildId> const& child);
/// The home postcode is left out below level 2.
ChildDetails details(db::Reader& db, Permitted<ChildId> const& child);
std::vector<ChildIdentifier> identifiers(db::Reader& db, Permitted<ChildId> const& child);

/// For imports: the child known to another body by this number; none: not here yet.
std::optional<ChildId> child_with_identifier(db::Reader& db, ChildIdentifier const& identifier);
std::optional<ChildId> child_with_upn(db::Reader& db, std::string_view upn);

/// Saves the child and the keys they are found by.
void insert(db::Transaction& db, ChildDetails const& details, sys_seconds now);
/// Replaces everything but id, import and home postcode, and the keys with it.
void update(db::Transaction& db, ChildDetails const& details);
/// Apart, because it is of a higher level than the rest of the face sheet.
void set_home_postcode(db::Transaction& db, ChildId const& child,
                       std::optional<std::string> const& postcode);
/// Adds a number; one that is there already stays as it is.
void insert_identifier(db::Transaction& db, ChildId const& child,
                       ChildIdentifier const& identifier,
                       std::optional<ImportId> const& import = std::nullopt);

}  // namespace keywork::child
