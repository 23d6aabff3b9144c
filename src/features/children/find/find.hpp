// What the search page shows.
#pragma once

#include "care/child/search/search.hpp"
#include "care/chronology/chronology.hpp"
#include "care/setting/profiles.hpp"

#include <string>
#include <vector>

namespace keywork::find {

struct FindPage {
    std::string typed;
    ChildWord word;
    local_days today;
    std::vector<child::FoundChild> children;
    std::vector<chronology::EntryOfChild> written;   // entries with all the words
    bool asked = false;                              // something was typed
    bool searches_words = false;                     // the reader may search records
};

}  // namespace keywork::find
