// What the pages of quality standards show.
#pragma once

#include "care/child/child.hpp"
#include "care/record/standards/standards.hpp"
#include "platform/html/path.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::standards_page {

/// Of one record: what it shows, with who said so.
struct TagsPage {
    html::Path record;
    html::Path action;
    std::string title;                       // of the record
    sys_seconds at;
    std::vector<standards::Tag> tags;
};

/// The periods that may be asked for, in months; anything else is 6, the time of a reg 45 review.
inline constexpr int months_choices[] = {1, 3, 6, 12};
inline constexpr int months_usual = 6;
int months_from_text(std::string_view text);
/// The day that many months before; where that month is shorter, its last day.
local_days months_before(local_days today, int months);

struct StandardsPage {
    std::string place_name;
    int months = months_usual;
    standards::Period period;
    std::vector<standards::Count> counts;    // only those that are shown
};

/// One record behind a number.
struct Line {
    standards::Shown shown;
    std::string title;                       // of the kind
    std::optional<html::Path> to;            // none: of a child who has left or is out of reach
};
struct BehindPage {
    StandardsPage of;
    standards::Standard standard;
    std::vector<Line> lines;                 // newest first
    int most = 0;
};

}  // namespace keywork::standards_page
