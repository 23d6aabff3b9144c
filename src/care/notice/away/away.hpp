// What somebody is told of while they are not signed in: by e-mail or in a calendar. Times, kinds
// and ids; no name and no word of a record leaves this way.
#pragma once

#include "care/access/actor.hpp"
#include "care/calendar/calendars.hpp"
#include "care/clock/clock.hpp"
#include "care/setting/profiles.hpp"
#include "platform/db/database.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace keywork::notice {

/// What is worked out with: all three outlive the call.
struct Rules {
    Clocks const& clocks;
    Calendars const& calendars;
    Profiles const& profiles;
};

/// Somebody as if they were signed in with a password that is not fresh: level 2 at most. None when
/// their account is off, switched off or unused, or they hold no role today.
std::optional<Actor> actor_away(db::Reader& db, StaffId const& staff, sys_seconds now);

/// One thing with a time: a deadline of a place where they work, or a task of theirs.
struct Timed {
    enum class What : std::uint8_t { law, deadline, task } what;
    std::string id;
    std::variant<local_days, sys_seconds> at;   // as the deadline counts
    sys_seconds until;                          // the last second
};

/// How far a calendar reaches back and ahead, and how much it holds.
inline constexpr days calendar_back{30};
inline constexpr days calendar_ahead{90};
inline constexpr std::size_t most_in_calendar = 500;

/// Most urgent first.
std::vector<Timed> calendar_of(db::Reader& db, Rules const& rules, Actor const& actor);

/// How much there is to be told of, over all places together.
struct Counts {
    std::int64_t escalated = 0;      // late, and come to them
    std::int64_t own_late_tasks = 0;
    std::int64_t own_near_tasks = 0;
    std::int64_t near_deadlines = 0;
    std::int64_t to_see = 0;         // told to them, not seen yet
    std::int64_t all() const
    {
        return escalated + own_late_tasks + own_near_tasks + near_deadlines + to_see;
    }
    bool operator==(Counts const&) const = default;
};
Counts counts_of(db::Reader& db, Rules const& rules, Actor const& actor);

}  // namespace keywork::notice
