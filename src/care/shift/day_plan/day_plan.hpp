// What is planned for a day: per child and for the house, and who is with whom on each shift.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/ids.hpp"
#include "care/site/transaction.hpp"
#include "care/staff/staff.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::day_plan {

using EntryId = Id<struct DayPlanEntry>;

enum class Kind : std::uint8_t { school, appointment, family_time, activity, travel, other };
std::string_view to_text(Kind kind);
std::optional<Kind> kind_from_text(std::string_view text);
std::string_view in_words(Kind kind);
/// Appointments may tell of health, and family time of the family: both are level 2.
Level level_of(Kind kind);

struct NewEntry {
    SettingId setting;
    std::optional<ChildId> child;           // none: the house
    local_days day;
    std::optional<sys_seconds> at;          // none: at any time of the day
    Kind kind = Kind::other;
    std::string words;
    std::optional<StaffId> with;            // who goes with them
};

struct Entry {
    EntryId id;
    std::optional<ChildId> child;
    std::optional<std::string> known_as;
    local_days day;
    std::optional<sys_seconds> at;
    Kind kind;
    std::string words;
    std::optional<StaffId> with;
    std::optional<std::string> with_name;
    bool operator==(Entry const&) const = default;
};

/// Who a child is with on one shift.
struct WithChild {
    ChildId child;
    StaffId staff;
    std::string staff_name;
    ShiftName shift;
    bool operator==(WithChild const&) const = default;
};

/// What is planned in the place on a day, by time, those without a time first: the house's, and of
/// children as far as they are in reach.
std::vector<Entry> of_day(db::Reader& db, PlaceReach const& here, local_days day);
/// Who is with whom on the shifts that begin on a day, by shift and name.
std::vector<WithChild> who_with_whom(db::Reader& db, PlaceReach const& here, local_days day);

/// Puts something on the plan of a day.
/// refused  Invalid without words or with more than 300; NotFound for a child out of reach, or a
///          place where the actor does nothing
Outcome<EntryId> add(Transaction& tx, NewEntry const& wanted);
/// Takes it off again and keeps why.
/// refused  NotFound when it is not on the plan of the place, or out of reach; Invalid without why
Outcome<> take_off(Transaction& tx, SettingId const& setting, EntryId const& id,
                   std::string const& why);
/// Says with whom a child is on a shift; empty: nobody in particular. What was said before ends.
/// refused  NotFound for a child out of reach or without the right to plan shifts there
Outcome<> set_with(Transaction& tx, SettingId const& setting, ChildId const& child,
                   local_days day, ShiftName shift, std::vector<StaffId> const& staff);

}  // namespace keywork::day_plan
