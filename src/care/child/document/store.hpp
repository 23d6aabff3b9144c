#pragma once

#include "care/access/decide.hpp"
#include "care/child/document/document.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::child {

/// Newest first, up to the level permitted.
std::vector<Document> documents(db::Reader& db, Permitted<ChildId> const& child);
/// NotFound above the level permitted, or when it is another child's.
Outcome<Document> document(db::Reader& db, Permitted<ChildId> const& child, DocumentId const& id);
/// The bytes of one that document() gave.
std::string content_of(db::Reader& db, Permitted<ChildId> const& child, Document const& document);

struct NewDocument {
    Document document;
    std::string content;      // the bytes
    StaffId added_by;
};
void insert_document(db::Transaction& db, ChildId const& child, NewDocument const& added);

}  // namespace keywork::child
