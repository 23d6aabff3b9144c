#include "platform/words/words.hpp"

#include <algorithm>
#include <iterator>

namespace keywork::words {

std::optional<std::size_t> edits_between(std::string_view one, std::string_view other,
                                         std::size_t most)
{
    auto const longer = std::max(one.size(), other.size());
    if (longer - std::min(one.size(), other.size()) > most) return std::nullopt;

    // edits[j]: between the first i letters of `one` and the first j of `other`.
    std::vector<std::size_t> two_before(other.size() + 1);
    std::vector<std::size_t> before(other.size() + 1);
    std::vector<std::size_t> edits(other.size() + 1);
    for (std::size_t j = 0; j <= other.size(); ++j) edits[j] = j;
    for (std::size_t i = 1; i <= one.size(); ++i) {
        std::swap(two_before, before);
        std::swap(before, edits);
        edits[0] = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            std::size_t const replaced = one[i - 1] == other[j - 1] ? 0 : 1;
            edits[j] = std::min({before[j] + 1, edits[j - 1] + 1, before[j - 1] + replaced});
            bool const swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] &&
                                 one[i - 2] == other[j - 1];
            if (swapped) edits[j] = std::min(edits[j], two_before[j - 2] + 1);
        }
        // A swap can lead from the row before to the next, so both must be past the bound.
        if (std::ranges::min(edits) > most && std::ranges::min(before) > most)
            return std::nullopt;
    }
    if (edits[other.size()] > most) return std::nullopt;
    return edits[other.size()];
}

std::vector<std::string> trigrams(std::string_view plain_name)
{
    std::vector<std::string> found;
    for (std::string const& word : words_of(plain_name)) {
        auto const padded = "  " + word + " ";
        for (std::size_t i = 0; i + 3 <= padded.size(); ++i) found.push_back(padded.substr(i, 3));
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

double likeness(std::vector<std::string> const& trigrams_of_one,
                std::vector<std::string> const& trigrams_of_other)
{
    std::vector<std::string> shared;
    std::ranges::set_intersection(trigrams_of_one, trigrams_of_other, std::back_inserter(shared));
    auto const all = trigrams_of_one.size() + trigrams_of_other.size() - shared.size();
    if (all == 0) return 0.0;
    return static_cast<double>(shared.size()) / static_cast<double>(all);
}

}  // namespace keywork::words
