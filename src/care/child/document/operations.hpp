#pragma once

#include "care/access/decide.hpp"
#include "care/child/document/document.hpp"
#include "care/site/transaction.hpp"

namespace keywork::child {

struct Upload {
    std::string title;
    Level level;
    std::string content;      // the bytes
};

/// Keeps a file, its type taken from its content, pictures without their hidden facts.
/// refused  Invalid by the field "file" when it is empty, too large or of a type not listed;
///          NeedsPasswordAgain above the level that the session may be shown
Outcome<DocumentId> add_document(Transaction& tx, Permitted<ChildId> const& child, Upload upload);

}  // namespace keywork::child
