#pragma once

#include "care/import/store.hpp"
#include "platform/html/html.hpp"
#include "platform/outcome.hpp"

#include <vector>

namespace keywork::import_journal {

struct JournalPage {
    std::vector<imports::Listed> imports;    // newest first
    bool takes_returns = false;              // a Virtual School
    sys_seconds now;
};
html::Markup journal_page(JournalPage const& shown);

struct ImportPage {
    Import import;
    std::vector<Problem> problems = {};      // why it could not be undone
};
html::Markup import_page(ImportPage const& shown, html::Markup const& token);

}  // namespace keywork::import_journal
