#pragma once

#include "features/children/documents/documents.hpp"
#include "platform/html/html.hpp"

namespace keywork::documents {

html::Markup documents_page(DocumentsPage const& page, html::Markup const& token);

}  // namespace keywork::documents
