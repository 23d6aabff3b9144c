// What the page of a child's documents shows.
#pragma once

#include "care/child/child.hpp"
#include "care/child/document/document.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::documents {

struct DocumentsPage {
    ChildFace face;
    std::vector<Document> documents;
    std::vector<Level> levels;            // that the reader writes to
    std::string title;                    // as typed
    std::optional<Level> level;           // as chosen; nothing is chosen for anybody
    bool asks_password = false;           // for safeguarding, when it was not given lately
    bool may_add = false;
    std::vector<Problem> problems;
};

/// "Everyday", "Sensitive: health, family, incident": for a choice of level.
std::string in_words(Level level);

}  // namespace keywork::documents
