// Call-outs of a school day: an adult calls for help with a child, others go, stop, and write it
// up, now or later. How it stands follows from who went and when they stopped.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/ids.hpp"
#include "care/record/to_finish/to_finish.hpp"
#include "care/site/transaction.hpp"
#include "care/staff/staff.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::call_outs {

using CallOutId = Id<struct CallOutTag>;

/// What is needed. No national code set has these: they are what adults call for by radio.
enum class Needs : std::uint8_t { another_adult, senior, first_aid, space, search };
std::string_view to_text(Needs needs);
std::optional<Needs> needs_from_text(std::string_view text);
std::string_view in_words(Needs needs);
std::span<Needs const> all_needs();

/// How it was when somebody stopped.
enum class How : std::uint8_t { calm, handed_over, not_needed };
std::string_view to_text(How how);
std::optional<How> how_from_text(std::string_view text);
std::string_view in_words(How how);

struct Response {
    StaffId staff;
    std::string name;
    sys_seconds going_at;
    std::optional<sys_seconds> stopped_at;   // none: still there
    std::optional<How> how;
    std::optional<DraftId> draft;            // none: they started no record
    bool sent = false;                       // the record of that draft
    bool operator==(Response const&) const = default;
};

struct CallOut {
    CallOutId id;
    SettingId setting;
    ChildId child;
    std::string child_name;                  // as short as on a shared screen
    std::string place;
    Needs needs;
    std::string words;
    StaffId called_by;
    std::string caller_name;
    sys_seconds called_at;
    std::optional<sys_seconds> off_at;       // none: not called off
    std::vector<Response> responses;         // who said first that they go comes first
    bool operator==(CallOut const&) const = default;
};

enum class Standing : std::uint8_t { waiting, attended, over, called_off };
Standing standing(CallOut const& call);
/// Nobody is there yet, or somebody has not stopped.
bool is_open(CallOut const& call);
/// From the call until the first adult said that they go; none: nobody did.
std::optional<seconds> answered_after(CallOut const& call);
/// When the last adult stopped; none: it is not over.
std::optional<sys_seconds> over_at(CallOut const& call);
Response const* response_of(CallOut const& call, StaffId const& staff);

enum class Written : std::uint8_t { not_yet, begun, done, nothing_to_write };
/// One record is enough, but none that was begun may stay unsent. What was called off needs none.
Written written(CallOut const& call);

/// Who is told of every call-out of a place on Today: seniors, leads, whoever leads the day or is
/// on call. The others are told of those that they called or went to.
bool is_told_of_all(Role role, std::optional<Shift> const& my_shift);
bool concerns(CallOut const& call, StaffId const& staff);

/// Counts only: whom, where and at what hour of the day, the most frequent first.
struct Count {
    std::string words;
    std::int64_t number = 0;
    bool operator==(Count const&) const = default;
};
struct Counted {
    std::int64_t all = 0;
    std::vector<Count> by_child;
    std::vector<Count> by_place;
    std::vector<Count> by_hour;              // in the order of the day
    std::vector<Count> by_weekday;           // in the order of the week
    std::optional<seconds> usually_answered_after;   // the median; none: none was answered
    std::int64_t not_answered = 0;           // and not called off
};
Counted counted(std::span<CallOut const> all);

/// The call-outs of a place in [from, until), newest first, of children in reach at level 1.
std::vector<CallOut> between(db::Reader& db, PlaceReach const& here, sys_seconds from,
                             sys_seconds until);
/// Those of a London day.
std::vector<CallOut> of_day(db::Reader& db, PlaceReach const& here, local_days day);
/// Those of today that are open, the longest waiting first.
std::vector<CallOut> open_now(db::Reader& db, PlaceReach const& here, sys_seconds now);
/// refused  NotFound when it is of another place or of a child out of reach
Outcome<CallOut> find(db::Reader& db, PlaceReach const& here, CallOutId const& id);

struct NewCall {
    ChildId child;
    std::string place;
    Needs needs = Needs::another_adult;
    std::string words;
    std::string form_key;                    // 32 hex digits of the page it was called from
};

/// Calls for help, now. A second tap of the same page gives the same call-out.
/// refused  Invalid by place and words; NotFound for a child who is not in reach there
Outcome<CallOutId> call(Transaction& tx, PlaceReach const& here, NewCall const& wanted);
/// Says that the actor goes, now.
/// refused  Conflict when they said so before, or when it is over
Outcome<> go(Transaction& tx, PlaceReach const& here, CallOutId const& id);
/// Says that the actor's part is over, now. With the last one's the child's story gets its line.
/// refused  Conflict when they are not there
Outcome<> stop(Transaction& tx, PlaceReach const& here, CallOutId const& id, How how);
/// Nobody needs to come any more.
/// refused  Conflict when somebody went already; NotFound for who neither called nor leads there
Outcome<> call_off(Transaction& tx, PlaceReach const& here, CallOutId const& id);

/// The kinds that a call-out is written up as.
inline constexpr std::string_view written_as[] = {"incident", "restrictive-intervention"};
/// Starts the actor's record of it with time, place and people filled in; the line in their action
/// list stays until it is sent. Asked again it is the same draft.
/// refused  NotFound for who did not go, or a kind they may not write; Conflict before they stop
Outcome<Draft> write_up(Transaction& tx, record::Rulebook const& rules, PlaceReach const& here,
                        CallOutId const& id, std::string_view kind);

}  // namespace keywork::call_outs
