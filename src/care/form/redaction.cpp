// A text is cut into words; each word is compared without case, accents and apostrophes with the
// other children's name words; a run of them becomes one "another young person".
#include "care/form/redaction.hpp"
#include "care/form/folding.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace keywork::form {

namespace {

// Parts of names that say nothing alone.
constexpr std::array<std::string_view, 20> particles{
    "de", "la", "le", "van", "von", "der", "den", "el", "al", "bin",
    "ibn", "da", "di", "du", "st", "and", "the", "of", "mac", "mc"};

// Names that are everyday words too: taken for a name only with a capital, or no sentence with
// "will" in it could be read. At the start of a sentence they are replaced too: the safe side.
constexpr std::array<std::string_view, 72> everyday_words{
    "will", "may", "mark", "bill", "rob", "grace", "hope", "faith", "joy", "rose", "lily", "daisy",
    "ivy", "holly", "summer", "autumn", "winter", "april", "june", "august", "sky", "star", "king",
    "young", "long", "short", "small", "little", "brown", "green", "white", "black", "grey", "gray",
    "price", "day", "hall", "hill", "wood", "woods", "stone", "rivers", "brook", "lake", "field",
    "banks", "bell", "ball", "love", "best", "good", "rich", "rice", "moon", "cook", "baker",
    "bishop", "page", "read", "reed", "west", "north", "east", "home", "house", "street", "honey",
    "blue", "angel", "precious", "prince", "blessing"};

bool is_among(auto const& words, std::string_view word)
{
    return std::ranges::find(words, word) != std::end(words);
}

std::vector<std::string> folded_words(std::string_view name)
{
    std::vector<std::string> words;
    for (Word const& word : words_of(name)) words.push_back(word.folded);
    return words;
}

void add_name(KnownName& name, std::string_view written, std::size_t fewest_letters,
              std::vector<std::string> const& own)
{
    for (std::string const& word : folded_words(written)) {
        bool const alone = word.size() >= fewest_letters && !is_among(particles, word) &&
                           !is_among(own, word);
        (alone ? name.words : name.only_in_run).push_back(word);
    }
}

std::vector<std::string> own_words(OtherChild const& own)
{
    auto words = folded_words(own.known_as);
    for (std::string_view const more : {std::string_view{own.family_name},
                                        std::string_view{own.legal_name}})
        for (std::string const& word : folded_words(more)) words.push_back(word);
    return words;
}

std::vector<KnownName> names_of(OtherChild const& own, std::span<OtherChild const> others)
{
    auto const kept = own_words(own);
    std::vector<KnownName> names;
    for (OtherChild const& other : others) {
        KnownName name;
        add_name(name, other.known_as, 2, kept);
        add_name(name, other.family_name, 2, kept);
        add_name(name, other.legal_name, 3, kept);
        auto const family = folded_words(other.family_name);
        if (!family.empty()) name.initial = family.front().substr(0, 1);
        names.push_back(std::move(name));
    }
    return names;
}

bool is_name_alone(KnownName const& name, Word const& word)
{
    if (!is_among(name.words, word.folded)) return false;
    bool const needs_capital = word.folded.size() <= 2 || is_among(everyday_words, word.folded);
    return !needs_capital || word.capital;
}

bool goes_on(KnownName const& name, Word const& word)
{
    return is_name_alone(name, word) || is_among(name.only_in_run, word.folded) ||
           (word.capital && word.folded == name.initial);
}

// Only spaces and hyphens, and few of them, hold a run together.
bool holds_together(std::string_view between)
{
    return between.size() <= 3 && between.find_first_not_of(" -\n") == std::string_view::npos;
}

/// The runs of words of a text that are another child's name.
class NameRuns {
public:
    NameRuns(std::string_view text, std::vector<KnownName> const& names,
             std::set<std::string, std::less<>> const& first_words)
        : text_{text}, words_{words_of(text)}, names_{names}, first_words_{first_words}
    {
    }

    struct Run {
        Word first;
        Word last;
    };
    std::vector<Run> runs() const
    {
        std::vector<Run> found;
        for (std::size_t index = 0; index < words_.size();) {
            auto const end = end_of_name(index);
            if (end) found.push_back({words_[index], words_[*end - 1]});
            index = end.value_or(index + 1);
        }
        return found;
    }

private:
    // One past the last word of the name that starts at `index`; none: no name starts there.
    std::optional<std::size_t> end_of_name(std::size_t index) const
    {
        if (!first_words_.contains(words_[index].folded)) return std::nullopt;
        std::optional<std::size_t> furthest;
        for (KnownName const& name : names_) {
            // A run that starts with a word of the own child's stays: "Tyler Brandreth".
            if (!is_name_alone(name, words_[index])) continue;
            auto end = index + 1;
            while (end < words_.size() && goes_on(name, words_[end]) && is_joined(end)) ++end;
            furthest = std::max(furthest.value_or(0), end);
        }
        return furthest;
    }

    bool is_joined(std::size_t word) const
    {
        auto const& before = words_[word - 1];
        return !before.possessive &&
               holds_together(text_.substr(before.end, words_[word].start - before.end));
    }

    std::string_view text_;
    std::vector<Word> words_;
    std::vector<KnownName> const& names_;
    std::set<std::string, std::less<>> const& first_words_;
};

std::set<std::string, std::less<>> first_words_of(std::vector<KnownName> const& names)
{
    std::set<std::string, std::less<>> words;
    for (KnownName const& name : names) words.insert(name.words.begin(), name.words.end());
    return words;
}

bool starts_a_sentence(std::string_view text, std::size_t at)
{
    while (at > 0 && text[at - 1] == ' ') --at;
    return at == 0 || text[at - 1] == '\n' || text[at - 1] == '.' || text[at - 1] == '!' ||
           text[at - 1] == '?';
}

}  // namespace

std::string without_other_children(std::string_view text, OtherChild const& own,
                                   std::span<OtherChild const> others)
{
    if (others.empty() || text.empty()) return std::string{text};
    auto const names = names_of(own, others);
    auto const first_words = first_words_of(names);
    std::string out;
    std::size_t at = 0;
    for (NameRuns::Run const& run : NameRuns{text, names, first_words}.runs()) {
        out.append(text.substr(at, run.first.start - at));
        auto words = std::string{another_young_person};
        if (starts_a_sentence(text, run.first.start)) words.front() = 'A';
        out += words;
        if (run.last.possessive) out += "’s";
        at = run.last.end;
    }
    return out.append(text.substr(at));
}

NameFinder::NameFinder(OtherChild const& own, std::span<OtherChild const> others)
    : names_{names_of(own, others)}, first_words_{first_words_of(names_)}
{
}

std::vector<NameFound> NameFinder::names_in(std::string_view text) const
{
    std::vector<NameFound> found;
    if (names_.empty() || text.empty()) return found;
    for (NameRuns::Run const& run : NameRuns{text, names_, first_words_}.runs())
        found.push_back({run.first.start, run.last.end});
    return found;
}

std::string other_young_people(std::size_t count)
{
    if (count == 1) return "Another young person";
    return std::to_string(count) + " other young people";
}

}  // namespace keywork::form
