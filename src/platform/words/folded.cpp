#include "platform/words/folded.hpp"

#include "platform/words/letters.hpp"
#include "platform/words/utf8.hpp"

#include <cstddef>

namespace keywork::words {
namespace {

constexpr std::size_t longest_word = 64;  // bytes; more tells no two words apart

/// A word while it is being read.
struct Word {
    std::string letters;
    std::size_t apostrophe_at = 0;  // how many bytes stood before the last one

    void end(std::vector<std::string>& words)
    {
        bool const is_possessive = apostrophe_at > 0 && letters.size() == apostrophe_at + 1 &&
                                   letters.back() == 's';
        if (is_possessive) letters.pop_back();
        if (!letters.empty()) words.push_back(letters);
        *this = {};
    }
};

}  // namespace

std::vector<std::string> folded_words(std::string_view text)
{
    std::vector<std::string> words;
    Word word;
    for (std::size_t at = 0; at < text.size();) {
        auto const c = next_code_point(text, at);
        if (c && joins_letters(*c)) {
            if (*c < 0x80 || *c == U'’' || *c == U'ʼ') word.apostrophe_at = word.letters.size();
            continue;
        }
        auto const letters = c ? folded_letters(*c) : std::string{};
        if (letters.empty()) word.end(words);
        else if (word.letters.size() + letters.size() <= longest_word) word.letters += letters;
    }
    word.end(words);
    return words;
}

}  // namespace keywork::words
