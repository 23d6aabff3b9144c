// What the page of a child's days shows.
#pragma once

#include "care/child/child.hpp"
#include "care/child/dates/dates.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::date_list {

/// One of the child's days, with the next time it comes.
struct Line {
    dates::SignificantDate date;
    std::optional<local_days> next;         // none: it was once
};

struct DatesPage {
    ChildFace face;
    std::vector<Line> all;                  // to come first
    std::vector<Level> levels;              // that the reader may choose
    bool may_write = false;
    local_days today;
    // A new one, as typed.
    std::string words;
    std::string kind;
    std::string on;
    std::string yearly;
    std::string helps;
    std::string prompt_days;
    std::string level;
    // One that is taken off, as typed.
    std::string date;                       // its id
    std::string why;
    std::vector<Problem> problems;
};

/// What was typed, or every problem with it; today for "tomorrow".
Outcome<dates::NewDate> read_date(DatesPage const& typed);

}  // namespace keywork::date_list
