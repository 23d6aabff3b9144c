// What a handover is made of: what was recorded since the last one, what is planned, what is not
// finished. Everything as far as whoever writes it reads it.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/chronology/chronology.hpp"
#include "care/form/answers.hpp"
#include "care/notice/told/told.hpp"
#include "care/record/drafts/draft.hpp"
#include "care/shift/day_plan/day_plan.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace keywork::record {

/// A handover is looked for so far back; where there is none, the last twelve hours are told.
inline constexpr hours handover_looked_for{48};
inline constexpr hours told_without_handover{12};

struct ChildSince {
    ChildId child;
    std::string full_name;
    std::string known_as;
    std::vector<chronology::Entry> lines;     // oldest first
    std::vector<day_plan::Entry> planned;     // the rest of today, and tomorrow
    std::vector<RecordId> account_owed = {};  // of which somebody owes their own account still

    /// A handover is read by everybody: also by who is to write an account before they read this.
    bool keeps_back(chronology::Entry const& entry) const
    {
        return entry.record && std::ranges::find(account_owed, *entry.record) != account_owed.end();
    }
};

/// A daily log that somebody has not sent, or that nobody has begun.
struct Unfinished {
    std::string known_as;
    std::optional<std::string> author_name;   // none: nobody has begun one
    bool operator==(Unfinished const&) const = default;
};
std::string unfinished_in_words(Unfinished const& one);

struct SinceHandover {
    sys_seconds from;
    std::optional<std::string> last_by;       // who sent the last one; none: there was none
    std::vector<ChildSince> children;         // by the name they use
    std::vector<day_plan::Entry> of_house;    // planned for the house, today and tomorrow
    std::vector<Unfinished> unfinished;
    std::vector<notice::Told> told;           // the shift leader, oldest first, seen or not
};

/// Since the last handover of the place that was sent before now.
SinceHandover since_handover(db::Reader& db, Actor const& actor, SettingId const& setting);

/// Daily logs of these children since an instant that are not sent, then children without any.
std::vector<Unfinished> unfinished_logs(db::Reader& db, PlaceReach const& here,
                                        sys_seconds since);

/// What a new draft starts with: the form's own defaults and, for a handover, what is known since
/// the last one. Level 1 stands in words; of what is above, only that there is something to read.
form::Typed first_words(db::Reader& db, Actor const& actor, form::Form const& form,
                        WrittenOn const& on, form::Known const& known);

}  // namespace keywork::record
