// The page of everything that somebody may open: links under headings.
#pragma once

#include "care/feature.hpp"
#include "platform/html/html.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::more {

/// The headings of the page, in their order.
enum class Heading : std::uint8_t { now, writing, children, day, team, results, set_up, you };

struct MoreLink {
    std::string title;
    html::Path to;
    std::string waits = {};   // "1 late"; empty: nothing waits there
};
struct MoreGroup {
    Heading heading;
    std::string title;
    std::vector<MoreLink> links;
};

/// Under which heading the first page of a slice stands.
Heading heading_of(Area area, std::string_view pattern);

/// The words of a heading; `children` are what the place calls those it is there for.
std::string title_of(Heading heading, std::string_view children);

/// Whether a page has a use in a place of this profile: nobody checks beds at night in a Virtual
/// School, and a home has no timetable of sessions. It opens there all the same.
bool is_of_use(std::string_view pattern, std::string_view profile);

/// Whether the page answers only whoever is responsible for data protection.
bool is_for_officers(std::string_view pattern);

}  // namespace keywork::more
