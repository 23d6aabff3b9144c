// Episodes in which a child is missing or away without permission: records of one kind, open until
// somebody says that the child is back.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/access/sight.hpp"
#include "care/form/answers.hpp"
#include "care/ids.hpp"
#include "platform/html/path.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::missing {

inline constexpr std::string_view kind = "missing";
/// Later parts of its form.
inline constexpr std::string_view search_part = "search";
inline constexpr std::string_view call_part = "call";
inline constexpr std::string_view told_part = "told";
inline constexpr std::string_view return_part = "return";
inline constexpr std::string_view prevention_part = "prevention";
inline constexpr std::string_view interview_part = "interview";

/// One episode as lists show it.
struct Episode {
    RecordId record;
    ChildId child;
    std::string known_as;
    std::string family_name;
    sys_seconds since;                       // left or last seen
    std::optional<sys_seconds> back_since;   // when the return was written; none: still away
    bool away_only = false;                  // where the child is, is known
};

/// Who of a place's children is not back yet, longest missing first.
std::vector<Episode> open_in(db::Reader& db, PlaceReach const& here);
/// All episodes of a place's children since an instant, newest first, at most `most`.
std::vector<Episode> since_in(db::Reader& db, PlaceReach const& here, sys_seconds since, int most);
/// The episode that one child is in now.
std::optional<Episode> open_of(db::Reader& db, Sight const& sight);

/// "missing for 2 hours 10 minutes", "away without permission for 3 days".
std::string for_how_long(Episode const& episode, sys_seconds now);

/// The live page of an episode.
html::Path page_of(ChildId const& child, RecordId const& record);

/// What must be mended in answers about the return home interview: nobody who works in the home may
/// hold it.
///
/// staff    who works in the place of the record
/// source   MISS-RHI: "interviewer independent of the child's care"
std::vector<Problem> problems_with_interviewer(form::Answers const& answers,
                                               std::vector<form::Choice> const& staff);

}  // namespace keywork::missing
