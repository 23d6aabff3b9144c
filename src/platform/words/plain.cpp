#include "platform/words/letters.hpp"
#include "platform/words/utf8.hpp"
#include "platform/words/words.hpp"

namespace keywork::words {

std::string plain(std::string_view name)
{
    std::string text;
    text.reserve(name.size());
    bool space_before = false;
    for (std::size_t at = 0; at < name.size();) {
        auto const c = next_code_point(name, at);
        if (c && joins_letters(*c)) continue;
        auto const letters = c ? folded_letters(*c) : std::string{};
        if (letters.empty()) {
            space_before = true;
            continue;
        }
        if (space_before && !text.empty()) text += ' ';
        space_before = false;
        text += letters;
    }
    return text;
}

std::vector<std::string> words_of(std::string_view plain_name)
{
    std::vector<std::string> words;
    while (!plain_name.empty()) {
        auto const end = plain_name.find(' ');
        auto const word = plain_name.substr(0, end);
        if (!word.empty()) words.emplace_back(word);
        plain_name.remove_prefix(end == std::string_view::npos ? plain_name.size() : end + 1);
    }
    return words;
}

}  // namespace keywork::words
