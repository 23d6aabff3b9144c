// What stands below a record wherever it is read: to read it, to sign it, to print it.
#pragma once

#include "care/record/reading/reading.hpp"
#include "platform/html/html.hpp"

namespace keywork::record {

/// Corrections, notes and parts answered later, oldest first; nothing when there are none.
html::Markup added_since(RecordRead const& read);
/// Who signed or returned it, and whose signature it waits for; nothing when nobody signs it.
html::Markup signatures_card(RecordRead const& read);

}  // namespace keywork::record
