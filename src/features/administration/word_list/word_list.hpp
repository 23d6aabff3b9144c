// The list of words as a manager sees and sets it.
#pragma once

#include "care/writing_help/own_words.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::word_list {

struct TypedWord {
    std::string words;
    std::string says;          // as writing_help::to_text
    std::string reason;
    std::string plainer;
};
inline constexpr std::size_t longest_words = 80;

/// refused  Invalid by the names of TypedWord
Outcome<writing_help::Listed> read_word(TypedWord const& typed);

/// A word on the page: as Keywork has it, as the organisation set it, or both.
struct WordShown {
    writing_help::Listed listed;
    bool is_on = true;
    bool is_own = false;       // set by the organisation
};
/// Everything that is or was looked for, by what it says and then by its letters.
std::vector<WordShown> all_shown(writing_help::WordList const& list,
                                 std::vector<writing_help::OwnWord> const& own);
/// One of them by its key; none: there is no such word.
std::optional<WordShown> shown_for(std::vector<WordShown> const& all, std::string_view key);

/// The key as it stands in an address: "non-compliant". Its parts are letters only.
std::string address_of(std::string_view words);
std::string key_in_address(std::string_view address);

}  // namespace keywork::word_list
