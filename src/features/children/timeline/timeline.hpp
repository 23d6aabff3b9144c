// What the timeline page shows, and how its filters are read.
#pragma once

#include "care/child/child.hpp"
#include "care/chronology/views.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::timeline {

/// The filters as they were typed or stood in the address.
struct Asked {
    std::string words;
    std::string from;
    std::string until;
    std::string author;
    std::string kind;
    std::string before;                    // the key of the last line of the page before
};

/// The filter that was asked for, dates read leniently.
/// refused  Invalid with the dates that could not be read
Outcome<chronology::Filter> filter_of(Asked const& asked, local_days today);

/// A line's place as it stands in an address: "2026-11-24T15:55:00Z.1234"; and back.
std::string to_text(chronology::Place const& place);
std::optional<chronology::Place> place_from_text(std::string_view text);

struct TimelinePage {
    ChildFace face;
    std::vector<chronology::Entry> entries;
    std::optional<chronology::Place> next;  // none: these are the earliest
    chronology::Chips chips;
    chronology::Finding finding;
    Asked asked;
    bool found_by_words = false;
};

/// The chronology as it is printed.
struct PrintPage {
    ChildFace face;
    std::vector<chronology::Entry> entries;  // oldest first
    bool has_more = false;                   // earlier ones did not fit
    int most = 0;
};

}  // namespace keywork::timeline
