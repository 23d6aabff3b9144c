// How well a name fits what was typed. Pure.
#pragma once

#include "care/child/search/search.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::child {

struct Match {
    FoundChild::By by;      // the weakest of its words
    std::size_t distance;   // less is better; 0: every word as it was typed
};

/// None: some typed word fits no word of the name. Both in plain words.
std::optional<Match> match(std::vector<std::string> const& typed,
                           std::vector<std::string> const& name);

/// The most letters that may be wrong in a word of this length.
std::size_t most_edits(std::size_t length);

}  // namespace keywork::child
