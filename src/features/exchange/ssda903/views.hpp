#pragma once

#include "care/code_set/code_set.hpp"
#include "care/import/import.hpp"
#include "care/import/store.hpp"
#include "care/looked_after/looked_after.hpp"
#include "platform/html/html.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <vector>

namespace keywork::ssda903 {

struct UploadForm {
    std::string year_ending = {};            // as typed
    std::vector<Problem> problems = {};
};
html::Markup upload_form_page(UploadForm const& form, html::Markup const& token);

struct CheckShown {
    imports::UploadId upload;
    local_days year_ending;
    CheckSummary summary;
    std::vector<Problem> problems = {};
};
html::Markup check_page(CheckShown const& shown, html::Markup const& token);

/// The newest answers of the return, beside the child's overview.
struct YearPanel {
    LookedAfterYear year;
    std::vector<ReviewHeld> reviews;         // newest first
};
html::Markup year_card(YearPanel const& panel, CodeSets const& code_sets);

}  // namespace keywork::ssda903
