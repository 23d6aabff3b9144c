#include "features/administration/word_list/word_list.hpp"

#include "platform/text/written.hpp"

#include <algorithm>
#include <tuple>

namespace keywork::word_list {
namespace {

using writing_help::Listed;

}  // namespace

Outcome<Listed> read_word(TypedWord const& typed)
{
    std::vector<Problem> problems;
    auto const says = writing_help::says_from_text(typed.says);
    if (writing_help::key_of(typed.words).empty())
        problems.push_back({"words", "Enter the word as people write it"});
    check_written(problems, "words", typed.words, longest_words);
    if (!says) problems.push_back({"says", "Choose what the word is"});
    bool const marked = says && writing_help::is_marked(*says);
    check_written(problems, "reason", typed.reason, longest_line,
                  marked ? "Write why another wording is better" : "");
    check_written(problems, "plainer", typed.plainer, longest_line,
                  marked ? "Write what to say instead" : "");
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return Listed{.words = typed.words, .says = *says, .reason = typed.reason,
                  .plainer = typed.plainer};
}

std::vector<WordShown> all_shown(writing_help::WordList const& list,
                                 std::vector<writing_help::OwnWord> const& own)
{
    std::vector<WordShown> all;
    for (writing_help::OwnWord const& word : own)
        all.push_back({.listed = word.listed, .is_on = word.is_on, .is_own = true});
    for (Listed const& listed : list.all())
        if (!shown_for(all, writing_help::key_of(listed.words))) all.push_back({.listed = listed});
    std::ranges::stable_sort(all, {}, [](WordShown const& word) {
        return std::tuple{word.listed.says, writing_help::key_of(word.listed.words)};
    });
    return all;
}

std::optional<WordShown> shown_for(std::vector<WordShown> const& all, std::string_view key)
{
    auto const found = std::ranges::find_if(all, [&](WordShown const& word) {
        return writing_help::key_of(word.listed.words) == key;
    });
    return found == all.end() ? std::nullopt : std::optional{*found};
}

std::string address_of(std::string_view words)
{
    auto key = writing_help::key_of(words);
    std::ranges::replace(key, ' ', '-');
    return key;
}

std::string key_in_address(std::string_view address)
{
    std::string key{address};
    std::ranges::replace(key, '-', ' ');
    return key;
}

}  // namespace keywork::word_list
