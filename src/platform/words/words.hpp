// Finding a name that was typed a little differently: misspelt, without its accents, or as it
// sounds. Debian packages no library for this in C++.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::words {

/// A name as it is compared: lower case, without accents and apostrophes, hyphens and other
/// punctuation as single spaces, none at the ends. "Zoë O’Brien-Łukasz" → "zoe obrien lukasz".
/// Letters that have no Latin base (Greek, Cyrillic, Arabic …) stay, in lower case where they have
/// one.
std::string plain(std::string_view name);

/// The words of a plain name.
std::vector<std::string> words_of(std::string_view plain_name);

/// What a word of a plain name sounds like in English: words that are said alike have one key,
/// and some others too, so sort what it finds by edits_between.
///
/// After Metaphone (L. Philips, 1990): consonants by their sound, vowels only at the start, as A.
/// Wider on purpose: d is t, th is t, z is s, ch is sh; h counts at the start only. Given names
/// whose spelling does not tell their sound (Siobhan, Niamh …) are respelt first. A word with other
/// than a-z in it is its own key.
std::string sound_key(std::string_view plain_word);

/// How many letters were typed wrong: insertions, deletions, replacements and swapped neighbours
/// (Damerau and Levenshtein; no part is edited twice). In bytes. None if more than `most`.
std::optional<std::size_t> edits_between(std::string_view one, std::string_view other,
                                         std::size_t most);

/// The groups of three bytes of each word, with two spaces before it and one after: sorted, each
/// once. "ann" → "  a", " an", "ann", "nn ".
std::vector<std::string> trigrams(std::string_view plain_name);

/// The share of two names' trigrams that both have, 0.0 to 1.0.
double likeness(std::vector<std::string> const& trigrams_of_one,
                std::vector<std::string> const& trigrams_of_other);

}  // namespace keywork::words
