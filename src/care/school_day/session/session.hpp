// Sessions of a school day: a period of a group's week on one day, how each child was in it, told
// by taps. It is no attendance register: present or absent here is for this session only.
#pragma once

#include "care/record/to_finish/to_finish.hpp"
#include "care/school_day/group/group.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::sessions {

struct SessionKey {
    groups::PeriodId period;
    local_days day;
    bool operator==(SessionKey const&) const = default;
};

/// How a child is now. No national code set has these (attendance codes are for the register, and a
/// session's taps must not look like it): they are what adults in SEMH provision watch for.
enum class State : std::uint8_t {
    arrived, settled, working, needs_help, left_room, back, not_here
};
std::string_view to_text(State state);
std::optional<State> state_from_text(std::string_view text);
std::string_view in_words(State state);
std::span<State const> all_states();

inline constexpr int least_engaged = 1;      // not at all, as in forms.md F1
inline constexpr int most_engaged = 5;       // fully
std::string_view engagement_in_words(int engagement);

/// One tap: a state, or how much the child is in it.
struct Tap {
    ChildId child;
    std::optional<State> state;
    std::optional<int> engagement;
    std::string by_name;
    sys_seconds at;
    bool operator==(Tap const&) const = default;
};

struct Pupil {
    ChildId child;
    std::string name;
    bool on_two_rolls = false;
    std::vector<Tap> taps;                   // in the order of time
    bool operator==(Pupil const&) const = default;
};

struct AdultWith {
    StaffId staff;
    std::string name;
    bool for_today = false;                  // put in for this session only
    bool operator==(AdultWith const&) const = default;
};

struct Finished {
    std::string by_name;
    sys_seconds at;
    bool operator==(Finished const&) const = default;
};

struct Session {
    SessionKey key;
    groups::Period period;
    std::string group_name;
    groups::Kind kind;
    sys_seconds starts_at;
    sys_seconds ends_at;
    std::vector<AdultWith> adults;
    std::vector<Pupil> pupils;               // those who are expected, by name
    std::vector<std::string> elsewhere;      // in the group, but not on this day of the week
    std::optional<Finished> finished;
    bool operator==(Session const&) const = default;
};

std::optional<State> state_now(Pupil const& pupil);
std::optional<int> engagement_now(Pupil const& pupil);
enum class Standing : std::uint8_t { to_come, now, to_finish, finished };
Standing standing(Session const& session, sys_seconds now);
bool is_with(Session const& session, StaffId const& staff);
/// "Maths", or the period's name where no activity is said.
std::string title_of(Session const& session);
/// The one line of a pupil: "Arrived 9:31am, settled 9:40am. Mostly in it." Empty: nobody tapped.
std::string line_in_words(Pupil const& pupil);
/// Those to open next: running, then soonest to come, then those that nobody finished.
std::vector<Session> in_order_of_use(std::vector<Session> all, sys_seconds now);

/// The sessions of a place on a day by time, with children in reach at level 1.
std::vector<Session> of_day(db::Reader& db, PlaceReach const& here, local_days day);
/// refused  NotFound when the place has no such session on that day
Outcome<Session> find(db::Reader& db, PlaceReach const& here, SessionKey const& key);

/// These refuse with NotFound where the actor does nothing or the child is out of reach, and with
/// Conflict on another day than the session's or when it is finished.
///
/// refused  Conflict for a state that the child is in already: a second tap changes nothing
Outcome<> tap(Transaction& tx, PlaceReach const& here, SessionKey const& key,
              ChildId const& child, State state);
/// refused  Invalid outside of 1 to 5; Conflict for what was tapped last
Outcome<> tap_engagement(Transaction& tx, PlaceReach const& here, SessionKey const& key,
                         ChildId const& child, int engagement);
/// Puts somebody in for this session only, or says that they are not with it today.
enum class Part : std::uint8_t { with, without };
Outcome<> swap(Transaction& tx, PlaceReach const& here, SessionKey const& key,
               StaffId const& staff, Part part);
/// Ends the session: each child that was tapped gets one line in their story.
/// refused  Conflict when it is finished, or before it begins
Outcome<> finish(Transaction& tx, PlaceReach const& here, SessionKey const& key);

/// The kinds that are written from a session, with its time and place filled in.
inline constexpr std::string_view written_from[] = {"observation", "incident", "learning-note"};
/// refused  NotFound for another kind, or one that the actor may not write
Outcome<Draft> write(Transaction& tx, record::Rulebook const& rules, PlaceReach const& here,
                     SessionKey const& key, ChildId const& child, std::string_view kind);

}  // namespace keywork::sessions
