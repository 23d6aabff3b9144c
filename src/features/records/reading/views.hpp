#pragma once

#include "features/records/reading/reading.hpp"
#include "platform/html/html.hpp"

namespace keywork::reading {

/// Of the kind, in the words of the setting it was written in.
std::string title_of(record::RecordRead const& read);

html::Markup record_page(RecordPage const& page, html::Markup const& token);
html::Markup print_page(RecordPage const& page);
html::Markup add_page(AddPage const& page, html::Markup const& token);
html::Markup level_page(LevelPage const& page, html::Markup const& token);

}  // namespace keywork::reading
