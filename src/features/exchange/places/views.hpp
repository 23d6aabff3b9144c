#pragma once

#include "care/import/store.hpp"
#include "platform/html/html.hpp"
#include "platform/outcome.hpp"

#include <vector>

namespace keywork::places {

html::Markup upload_form_page(std::vector<Problem> const& problems, html::Markup const& token);

struct CheckShown {
    imports::UploadId upload;
    ImportKind kind;
    CheckSummary summary;
    std::vector<Problem> problems = {};
};
html::Markup check_page(CheckShown const& shown, html::Markup const& token);

}  // namespace keywork::places
