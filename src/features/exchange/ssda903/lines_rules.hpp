// The lines that a return adds to a child's story.
#pragma once

#include "features/exchange/ssda903/codes.hpp"
#include "features/exchange/ssda903/plan.hpp"

namespace keywork::ssda903 {

/// Where lines come from and when they are written.
struct LineSource {
    ChildId child;
    SettingId setting;
    ImportId import;
    sys_seconds now;
    std::string const& by_whom;              // "SSDA903 return, year ending 31 March 2024"
    Codes const& codes;
};

/// How an episode began: came into care, moved, under another order.
std::optional<chronology::NewEntry> line_of_start(Placement const& episode, LineSource const& from);
/// How care ended with an episode; none while it goes on in the next.
std::optional<chronology::NewEntry> line_of_end(Placement const& episode, LineSource const& from);
/// That the child went missing and, where it is known, that they came back.
std::vector<chronology::NewEntry> lines_of(MissingRow const& missing, LineSource const& from);
chronology::NewEntry line_of(StoryRow const& story, LineSource const& from);

/// True for placements with prospective adopters: for named people only.
bool is_with_adopters(std::string_view placement_type);

}  // namespace keywork::ssda903
