#pragma once

#include "care/import/store.hpp"
#include "features/exchange/people_lists/people_lists.hpp"
#include "platform/html/html.hpp"
#include "platform/outcome.hpp"

#include <vector>

namespace keywork::people_lists {

html::Markup upload_form_page(std::vector<Problem> const& problems, html::Markup const& token);

/// Matching the columns to fields.
struct ColumnsPage {
    imports::UploadId upload;
    std::vector<std::string> headings;
    std::vector<std::string> first_cells;    // of the first row: what the column looks like
    Choices choices;
    std::vector<Problem> problems = {};
};
html::Markup columns_page(ColumnsPage const& shown, html::Markup const& token);

struct CheckShown {
    imports::UploadId upload;
    Choices choices;
    CheckSummary summary;
    std::vector<Proposal> proposals;
    std::vector<Problem> problems = {};
};
html::Markup check_page(CheckShown const& shown, html::Markup const& token);

}  // namespace keywork::people_lists
