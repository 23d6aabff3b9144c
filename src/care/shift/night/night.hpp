// Checks at night: who or what is looked in on, how often, and what was seen. The rounds of a night
// follow from the plan when they are asked.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/ids.hpp"
#include "care/site/transaction.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::night {

using PlanId = Id<struct NightPlan>;

struct Plan {
    PlanId id;
    SettingId setting;
    std::optional<ChildId> child;
    std::string name;                    // the child's, as short as on a shared screen; the place's
    int every_minutes = 60;
    minutes from;                        // since midnight, London
    minutes until;
    std::string note;
    local_days from_on;                  // the evening it begins on
    std::optional<local_days> until_on;  // included; none: until it is ended
    bool operator==(Plan const&) const = default;
};

enum class Seen : std::uint8_t {
    asleep, awake_settled, awake_upset, up, not_there, safe, not_safe
};
std::string_view to_text(Seen seen);
std::optional<Seen> seen_from_text(std::string_view text);
std::string_view in_words(Seen seen);
/// Whether it must be told in words what was seen.
bool needs_words(Seen seen);
/// "Every hour from 10pm to 1am", "At 11pm".
std::string in_words(Plan const& plan);
/// What may be said of a child, or of a place, the usual first.
std::span<Seen const> offered_for(Plan const& plan);

struct Check {
    PlanId plan;
    sys_seconds round_at;
    Seen seen;
    std::string words;
    std::string by;
    sys_seconds at;
    bool operator==(Check const&) const = default;
};

/// One look that the plan asks for.
struct Round {
    sys_seconds at;
    std::optional<Check> check;          // none: nobody has looked
};
enum class Standing : std::uint8_t { to_come, now, late, done, done_late };

/// A look counts for its round from this long before it …
inline constexpr minutes early{10};
/// … and is late from this long after it. Our own figures: a round through a house takes minutes.
inline constexpr minutes grace{15};

/// The night that an instant is in, by the day of its evening: it changes at noon.
local_days night_of(sys_seconds at);
/// The rounds of a night: every so many minutes that pass, so that a night on which the clocks go
/// back has more of them. None when the plan does not hold on it.
std::vector<sys_seconds> rounds(Plan const& plan, local_days night);
Standing standing(Round const& round, sys_seconds now);

/// A plan with the rounds of one night.
struct PlanOfNight {
    Plan plan;
    std::vector<Round> rounds;
};
/// How many looks of a night are late and not done.
std::int64_t count_late(std::span<PlanOfNight const> plans, sys_seconds now);

/// Somebody who slept in and was woken.
struct Woken {
    StaffId staff;
    std::string staff_name;
    local_days night;
    sys_seconds at;
    int minutes_up = 0;
    std::string why;
    bool operator==(Woken const&) const = default;
};

/// Plans that have not ended by a night, of places and of children in reach at level 1.
std::vector<Plan> plans_on(db::Reader& db, PlaceReach const& here, local_days night);
std::vector<PlanOfNight> night_at(db::Reader& db, PlaceReach const& here, local_days night);
std::vector<Woken> woken_on(db::Reader& db, SettingId const& setting, local_days night);

/// refused  NotFound without the right to plan shifts there, or for a child out of reach;
///          Invalid by who, every, note, until
Outcome<PlanId> add_plan(Transaction& tx, Plan plan);
/// Ends a plan with the night before this one.
Outcome<> end_plan(Transaction& tx, PlaceReach const& here, PlanId const& id);

/// Keeps what was seen on one round, now.
///
/// refused  NotFound when there is no such round or it is out of reach; Conflict before its time,
///          or when somebody ticked it; Invalid by words where it must be told what was seen
Outcome<> check(Transaction& tx, PlaceReach const& here, PlanId const& plan, sys_seconds round_at,
                Seen seen, std::string const& words);

/// Keeps that somebody who slept in was woken.
/// refused  Invalid by woken_at, minutes_up and why; NotFound where the actor does nothing
Outcome<> note_woken(Transaction& tx, SettingId const& setting, Woken const& woken);

}  // namespace keywork::night
