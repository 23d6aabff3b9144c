// Words as they are searched for: without case, accents and apostrophes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keywork::words {

/// The words of a text, in order. "Zoë's PEP" gives "zoe", "pep"; "O’Brien" gives "obrien".
///
/// Latin letters lose case and accents (é is e, ß is ss), Greek and Cyrillic letters lose case,
/// and letters of other scripts stay. An apostrophe joins, and a possessive 's falls away. All
/// else, emoji included, stands between words. A word is cut after 64 bytes.
std::vector<std::string> folded_words(std::string_view text);

}  // namespace keywork::words
