#pragma once

#include "features/administration/word_list/word_list.hpp"
#include "platform/html/html.hpp"

#include <span>

namespace keywork::word_list {

struct ListPage {
    std::vector<WordShown> words;             // those of the chosen kind
    std::optional<writing_help::Says> says;   // none: all kinds
    std::string find;                         // as typed
    std::size_t first = 0;                    // of the page, counted from 0
};
inline constexpr std::size_t words_a_page = 50;
html::Markup list_page(ListPage const& page);

struct WordPage {
    std::optional<WordShown> known;           // none: a new word
    TypedWord typed;
    std::vector<writing_help::OwnWord> history;   // newest first
    std::vector<Problem> problems;
};
html::Markup word_page(WordPage const& page, html::Markup const& token);

}  // namespace keywork::word_list
