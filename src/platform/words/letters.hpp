// What one character of a text counts as when words and names are compared. Internal to
// platform/words.
#pragma once

#include <string>

namespace keywork::words {

/// The character without case and accent, as one or two letters; empty if it is no letter or digit
/// and so stands between words.
std::string folded_letters(char32_t c);

/// True for what does not part two letters: apostrophes, accents that follow their letter, soft
/// hyphens and marks that nobody sees. Ask this before folded_letters.
bool joins_letters(char32_t c);

}  // namespace keywork::words
