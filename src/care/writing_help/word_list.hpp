// The words that writing help looks for: law/writing-words.csv with the organisation's own changes
// over it.
#pragma once

#include "care/form/folding.hpp"
#include "platform/outcome.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::writing_help {

/// What a listed word is taken for.
enum class Says : std::uint8_t {
    opinion,   // stated as if it were fact
    blame,
    jargon,
    fine,      // never marked, though it holds a listed word, or looks like initials
    time,      // says when
    place,     // says where
};
std::string_view to_text(Says says);                        // as in the file: "blame"
std::optional<Says> says_from_text(std::string_view text);
std::string_view in_words(Says says);                       // "Blames"
/// Whether it is marked where somebody wrote it: opinion, blame and jargon.
bool is_marked(Says says);

/// A word or several. In capitals ("LAC") it is found in capitals only.
struct Listed {
    std::string words;
    Says says;
    std::string reason;    // why another wording is better; empty where it is not marked
    std::string plainer;   // what to write instead
    bool operator==(Listed const&) const = default;
};

/// One name for the same words, however they are written: "non compliant" for Non-compliant.
std::string key_of(std::string_view words);

/// May be read from any thread.
class WordList {
public:
    WordList() = default;
    explicit WordList(std::vector<Listed> all);

    std::vector<Listed> const& all() const { return all_; }

    struct Found {
        Listed const* listed;
        std::size_t words;     // how many of the text
    };
    /// The longest listed words that begin at a word of the text, among those that are marked or
    /// fine.
    std::optional<Found> to_mark_at(std::string_view text, std::span<form::Word const> words,
                                    std::size_t at) const;
    /// Whether a text has one of the words that say this (time or place).
    bool is_said(std::string_view text, std::span<form::Word const> words, Says says) const;

private:
    struct Entry {
        std::vector<std::string> words;   // folded
        bool in_capitals;
    };
    std::size_t length_at(std::string_view text, std::span<form::Word const> words,
                          std::size_t at, Entry const& entry) const;

    std::vector<Listed> all_;
    std::vector<Entry> entries_;                                      // as all_
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_first_word_;
};

/// Reads law/writing-words.csv.
/// refused  Invalid with every problem: `field` is file:line, `message` says what to put
Outcome<WordList> read_word_list(std::string_view csv);

}  // namespace keywork::writing_help
