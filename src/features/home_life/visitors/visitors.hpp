// The book of a place's visitors: who came, why, to see whom, who is still there.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/ids.hpp"
#include "care/premises/look_page.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keywork::visitors {

using VisitId = Id<struct VisitOfPlace>;

/// How somebody at the door knew who it was.
enum class Identity : std::uint8_t { card, known, not_checked };
std::string_view to_text(Identity identity);
std::optional<Identity> identity_from_text(std::string_view text);

struct NewVisit {
    SettingId setting;
    std::string name;
    std::string organisation;            // empty: none
    std::string reason;
    std::optional<StaffId> staff;        // whom they came to see; none: nobody in particular
    std::optional<ChildId> child;
    Identity identity = Identity::card;
    sys_seconds in_at;
    std::string form_key;
};

/// A line of the book.
struct Visit {
    VisitId id;
    std::string name;
    std::string organisation;
    std::string reason;
    std::optional<std::string> staff_name;
    bool of_child = false;                    // they came to see a child
    std::optional<std::string> child_name;    // none: out of the reader's reach
    Identity identity = Identity::card;
    sys_seconds in_at;
    std::string in_by;
    sys_seconds recorded_at;
    std::optional<sys_seconds> out_at;        // none: still in the building
    std::optional<std::string> out_by;
    std::int64_t corrections = 0;
    bool operator==(Visit const&) const = default;
};

struct Correction {
    std::string words;
    std::string by;
    sys_seconds at;
    bool operator==(Correction const&) const = default;
};

/// A visitor may be written down this long after they came or left; a line that is later than that
/// is a correction of the one there is.
inline constexpr days longest_late{7};
/// Written down later than this after the door, a line says so.
inline constexpr minutes counts_as_late{60};

inline bool was_late(Visit const& visit)
{
    return visit.recorded_at - visit.in_at > counts_as_late;
}
/// In since an earlier day: nobody signed them out, or they stay overnight.
inline bool since_another_day(Visit const& visit, local_days today)
{
    return london_day(visit.in_at) < today;
}

/// refused  Invalid by name, organisation, reason and in_at
Outcome<> check(NewVisit const& wanted, sys_seconds now);
/// refused  Invalid by left_at: before they came, or after now
Outcome<> check_out(Visit const& visit, sys_seconds out_at, sys_seconds now);
/// A London time as typed, of today or, if that is still to come, of yesterday; none: unreadable.
std::optional<sys_seconds> last_time(std::string_view typed, sys_seconds now);

using Named = std::vector<std::pair<std::string, std::string>>;   // posted value, and words

struct BookPage {
    std::string place_name;
    std::string child_word;              // "young person"
    std::vector<Visit> in_building;      // longest first
    std::vector<Visit> left;             // of the month, newest first
    premises::LookedMonth looked;
    sys_seconds now;
};

struct NewPage {
    std::string place_name;
    Named to_see;
    std::string name, organisation, reason, seen, identity, in_at;   // as typed
    std::string duty;                    // of the law, where one holds here; else empty
    std::string law_line;
    std::string form_key;
    std::vector<Problem> problems;
};

struct VisitPage {
    Visit visit;
    std::string child_word;
    std::vector<Correction> corrections;
    std::string left_at, words;          // as typed
    std::vector<Problem> problems;
    sys_seconds now;
};

}  // namespace keywork::visitors
