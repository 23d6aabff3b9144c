#include "care/child/search/match.hpp"

#include "platform/words/words.hpp"

#include <algorithm>

namespace keywork::child {
namespace {

// So far apart that no number of smaller ones adds up to a larger one.
constexpr std::size_t a_beginning = 1;
constexpr std::size_t a_sound = 10;
constexpr std::size_t an_edit = 100;

std::optional<Match> match_word(std::string const& typed, std::string const& word)
{
    if (typed == word) return Match{FoundChild::By::name, 0};
    if (word.starts_with(typed)) return Match{FoundChild::By::name, a_beginning};
    auto const edits = words::edits_between(typed, word, most_edits(typed.size()));
    if (words::sound_key(typed) == words::sound_key(word))
        return Match{FoundChild::By::sound, a_sound + edits.value_or(4)};
    if (edits) return Match{FoundChild::By::likeness, an_edit * *edits};
    return std::nullopt;
}

}  // namespace

std::size_t most_edits(std::size_t length)
{
    if (length < 4) return 0;
    return length < 7 ? 1 : 2;
}

std::optional<Match> match(std::vector<std::string> const& typed,
                           std::vector<std::string> const& name)
{
    Match whole{FoundChild::By::name, 0};
    for (std::string const& one : typed) {
        std::optional<Match> best;
        for (std::string const& word : name) {
            auto const fits = match_word(one, word);
            if (fits && (!best || fits->distance < best->distance)) best = fits;
        }
        if (!best) return std::nullopt;
        whole.by = std::max(whole.by, best->by);
        whole.distance += best->distance;
    }
    return whole;
}

}  // namespace keywork::child
