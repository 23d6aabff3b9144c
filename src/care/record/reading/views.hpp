// What stands below a record wherever it is read: to read it, to sign it, to print it.
#pragma once

#include "care/record/reading/reading.hpp"
#include "platform/html/html.hpp"
#include "platform/html/path.hpp"

#include <functional>

namespace keywork::record {

/// Corrections, notes and parts answered later, oldest first; nothing when there are none.
html::Markup added_since(RecordRead const& read);
/// Whose own accounts are in and whose are owed; nothing for kinds that ask for none. `to_say_why`
/// leads to where it is said that there can be none; empty: not for this reader.
using ToSayWhy = std::function<std::optional<html::Path>(OwnAccountId const&)>;
html::Markup accounts_card(RecordRead const& read, ToSayWhy const& to_say_why);
/// Who signed or returned it, and whose signature it waits for; nothing when nobody signs it.
html::Markup signatures_card(RecordRead const& read);

}  // namespace keywork::record
