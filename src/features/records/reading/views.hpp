#pragma once

#include "features/records/reading/reading.hpp"
#include "platform/html/html.hpp"

namespace keywork::reading {

html::Markup record_page(RecordPage const& page, html::Markup const& token);
html::Markup print_page(RecordPage const& page);
html::Markup add_page(AddPage const& page, html::Markup const& token);
html::Markup level_page(LevelPage const& page, html::Markup const& token);

}  // namespace keywork::reading
