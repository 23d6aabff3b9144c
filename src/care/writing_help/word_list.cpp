#include "care/writing_help/word_list.hpp"

#include "platform/csv/fact_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

namespace keywork::writing_help {
namespace {

constexpr std::array<std::string_view, 6> texts{"opinion", "blame", "jargon",
                                                "fine",    "time",  "place"};

// Only spaces, hyphens and one end of a line hold words together.
bool holds_together(std::string_view between)
{
    return between.size() <= 3 && between.find_first_not_of(" -\n\r") == std::string_view::npos;
}

bool has_small_letters(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool in_capitals(std::string_view words)
{
    return words.size() > 1 && !has_small_letters(words);
}

}  // namespace

std::string_view to_text(Says says) { return texts[static_cast<std::size_t>(says)]; }

std::optional<Says> says_from_text(std::string_view text)
{
    auto const found = std::ranges::find(texts, text);
    if (found == texts.end()) return std::nullopt;
    return static_cast<Says>(found - texts.begin());
}

std::string_view in_words(Says says)
{
    switch (says) {
    case Says::opinion: return "Opinion as fact";
    case Says::blame: return "Blames";
    case Says::jargon: return "Jargon";
    case Says::fine: return "Never marked";
    case Says::time: return "Says when";
    case Says::place: return "Says where";
    }
    return "";
}

bool is_marked(Says says)
{
    return says == Says::opinion || says == Says::blame || says == Says::jargon;
}

std::string key_of(std::string_view words)
{
    std::string key;
    for (form::Word const& word : form::words_of(words))
        key += (key.empty() ? "" : " ") + word.folded;
    return key;
}

WordList::WordList(std::vector<Listed> all) : all_{std::move(all)}
{
    for (Listed const& listed : all_) {
        Entry entry{.words = {}, .in_capitals = in_capitals(listed.words)};
        for (form::Word const& word : form::words_of(listed.words))
            entry.words.push_back(word.folded);
        if (!entry.words.empty())
            by_first_word_[entry.words.front()].push_back(entries_.size());
        entries_.push_back(std::move(entry));
    }
}

std::size_t WordList::length_at(std::string_view text, std::span<form::Word const> words,
                                std::size_t at, Entry const& entry) const
{
    auto const length = entry.words.size();
    if (at + length > words.size()) return 0;
    for (std::size_t index = 0; index < length; ++index) {
        auto const& word = words[at + index];
        if (word.folded != entry.words[index]) return 0;
        if (entry.in_capitals && has_small_letters(text.substr(word.start, word.folded.size())))
            return 0;
        if (index == 0) continue;
        auto const& before = words[at + index - 1];
        if (before.possessive ||
            !holds_together(text.substr(before.end, word.start - before.end)))
            return 0;
    }
    return length;
}

std::optional<WordList::Found> WordList::to_mark_at(std::string_view text,
                                                    std::span<form::Word const> words,
                                                    std::size_t at) const
{
    auto const listed = by_first_word_.find(words[at].folded);
    if (listed == by_first_word_.end()) return std::nullopt;
    std::optional<Found> longest;
    for (std::size_t const index : listed->second) {
        auto const& one = all_[index];
        if (!is_marked(one.says) && one.says != Says::fine) continue;
        auto const length = length_at(text, words, at, entries_[index]);
        if (length > (longest ? longest->words : 0)) longest = Found{&one, length};
    }
    return longest;
}

bool WordList::is_said(std::string_view text, std::span<form::Word const> words, Says says) const
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto const listed = by_first_word_.find(words[at].folded);
        if (listed == by_first_word_.end()) continue;
        for (std::size_t const index : listed->second)
            if (all_[index].says == says && length_at(text, words, at, entries_[index]) > 0)
                return true;
    }
    return false;
}

Outcome<WordList> read_word_list(std::string_view csv)
{
    constexpr auto columns =
        std::to_array<std::string_view>({"words", "says", "reason", "plainer"});
    csv::FactFile file{"law/writing-words.csv", csv, columns};
    std::vector<Listed> all;
    std::set<std::string, std::less<>> seen;
    for (csv::Row const& row : file.rows()) {
        Listed listed{.words = file.needed(row, "words"), .says = Says::fine,
                      .reason = file.cell(row, "reason"), .plainer = file.cell(row, "plainer")};
        auto const& typed = file.needed(row, "says");
        if (auto const says = says_from_text(typed)) listed.says = *says;
        else
            file.problem(row, fmt::format("“{}” is nothing that a word says. Use opinion, blame, "
                                          "jargon, fine, time or place.", typed));
        auto const key = key_of(listed.words);
        if (key.empty())
            file.problem(row, fmt::format("“{}” has no letters. Write the word as people do.",
                                          listed.words));
        else if (!seen.insert(key).second)
            file.problem(row, fmt::format("“{}” stands in the file twice. Take one out.",
                                          listed.words));
        if (is_marked(listed.says) && (listed.reason.empty() || listed.plainer.empty()))
            file.problem(row, fmt::format("“{}” is marked without saying why or what to write. "
                                          "Fill in reason and plainer.", listed.words));
        all.push_back(std::move(listed));
    }
    if (!file.problems().empty()) return refuse(Invalid{file.problems()});
    return WordList{std::move(all)};
}

}  // namespace keywork::writing_help
