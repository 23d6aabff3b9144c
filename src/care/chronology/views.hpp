// The parts of pages that show a child's story: chips by kind, and the box to find in it.
#pragma once

#include "care/chronology/story.hpp"
#include "care/staff/staff.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::chronology {

/// "Everything 412", "Good moments 96", …: links to the timeline by kind, the most frequent first.
struct Chips {
    ChildId child;
    std::vector<KindCount> counts;
    std::optional<std::string> kind;      // the current one; none: everything
};
html::Markup chips(Chips const& chips, Reading const& reading);

/// What to find in the story, as typed.
struct Finding {
    ChildId child;
    std::string words;
    std::string from;
    std::string until;
    std::string author;                   // id, or empty for anybody
    std::string kind;                     // kept while finding; empty: every kind
    std::vector<StaffFace> authors;       // who can be chosen
    std::vector<Problem> problems;
};
/// Posts, because what is typed must not stand in an address (security model, 7.3).
html::Markup find_box(Finding const& finding, html::Markup const& token);

}  // namespace keywork::chronology
