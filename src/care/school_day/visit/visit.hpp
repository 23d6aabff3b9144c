// A day of visits: whom a worker sees where, that they arrived, and that they are out and safe.
// What is late is worked out when it is asked, and whoever leads at the base sees it on Today.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/ids.hpp"
#include "care/record/to_finish/to_finish.hpp"
#include "care/site/transaction.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::visits {

using VisitId = Id<struct VisitTag>;

struct Visit {
    VisitId id;
    StaffId staff;
    std::string staff_name;
    ChildId child;
    std::string child_name;                  // as short as on a shared screen
    std::optional<ContactId> contact;        // whose home it is; none: the place
    std::string place;                       // in words, where it is no contact's home
    std::string phone;                       // of that place
    std::string why;
    sys_seconds starts_at;
    sys_seconds ends_at;
    std::optional<sys_seconds> arrived_at;
    std::optional<sys_seconds> out_at;
    std::optional<sys_seconds> off_at;
    std::string off_why;
    bool operator==(Visit const&) const = default;
};

/// How long after the planned finish somebody must have said that they are safe.
/// source  HS-LONE: 15 minutes after the planned finish, local lone working policy
inline constexpr minutes safe_within{15};

enum class Standing : std::uint8_t { to_come, not_arrived, there, overdue, safe, off };
Standing standing(Visit const& visit, sys_seconds now);
/// Nobody has heard that this worker is safe, and it is time.
bool is_overdue(Visit const& visit, sys_seconds now);

/// The visits that begin on a day, by time, to children in reach at level 1.
std::vector<Visit> of_day(db::Reader& db, PlaceReach const& here, local_days day);
/// Those of the last day that are overdue, the longest first. For the safety of staff, so of every
/// child in reach whoever goes.
std::vector<Visit> overdue(db::Reader& db, PlaceReach const& here, sys_seconds now);
/// refused  NotFound when it is of another place or of a child out of reach
Outcome<Visit> find(db::Reader& db, PlaceReach const& here, VisitId const& id);

struct NewVisit {
    StaffId staff;
    ChildId child;
    std::optional<ContactId> contact;
    std::string place;
    std::string phone;
    std::string why;
    sys_seconds starts_at;
    sys_seconds ends_at;
};
/// Plans a visit, one's own; for somebody else with the right to plan shifts there.
/// refused  Invalid by where, why, starts, ends; NotFound for a child or a contact out of reach, or
///          somebody who does not work there
Outcome<VisitId> plan(Transaction& tx, PlaceReach const& here, NewVisit const& wanted);

/// Each is said once, by who visits; a second tap is refused with Conflict.
Outcome<> arrive(Transaction& tx, PlaceReach const& here, VisitId const& id);
/// Who leads at the base may say it for them, when they were heard of.
Outcome<> say_safe(Transaction& tx, PlaceReach const& here, VisitId const& id);
/// refused  Invalid without why; Conflict once somebody arrived
Outcome<> take_off(Transaction& tx, PlaceReach const& here, VisitId const& id,
                   std::string const& why);
/// Starts the record of a home visit with its times and why, once however often it is asked for.
Outcome<Draft> write_up(Transaction& tx, record::Rulebook const& rules, PlaceReach const& here,
                        VisitId const& id);

}  // namespace keywork::visits
