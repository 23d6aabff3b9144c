// Groups of a place and their week: who is in them, which adults are with them, and the timetable.
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

namespace keywork::groups {

using GroupId = Id<struct SchoolGroup>;
using MemberId = Id<struct SchoolGroupChild>;
using GroupAdultId = Id<struct SchoolGroupAdult>;
using PeriodId = Id<struct SchoolPeriod>;

enum class Kind : std::uint8_t { form_class, nurture, reintegration, visiting, other };
std::string_view to_text(Kind kind);
std::optional<Kind> kind_from_text(std::string_view text);
std::string_view in_words(Kind kind);

struct Member {
    MemberId id;
    ChildId child;
    std::string name;                        // as short as on a shared screen
    std::string weekdays;                    // "135": Monday, Wednesday and Friday
    local_days from_on;
    std::optional<local_days> until_on;      // included; none: until it is ended
    bool on_two_rolls = false;               // dual registered: elsewhere on the other days
    bool operator==(Member const&) const = default;
};

struct GroupAdult {
    GroupAdultId id;
    StaffId staff;
    std::string name;
    local_days from_on;
    std::optional<local_days> until_on;
    bool operator==(GroupAdult const&) const = default;
};

struct Period {
    PeriodId id;
    GroupId group;
    int weekday = 1;                         // 1 is Monday
    minutes starts;                          // since midnight, London
    minutes ends;
    std::string name;
    std::string place;
    std::string activity;                    // empty: nothing said
    local_days from_on;
    std::optional<local_days> until_on;
    bool operator==(Period const&) const = default;
};

/// With all that has not ended by a day.
struct Group {
    GroupId id;
    SettingId setting;
    Kind kind;
    std::string name;
    std::vector<Member> members;             // by name
    std::vector<GroupAdult> adults;
    std::vector<Period> periods;             // by weekday and time
    bool operator==(Group const&) const = default;
};

int weekday_of(local_days day);              // 1 is Monday
std::string_view weekday_in_words(int weekday);
/// "Monday, Wednesday and Friday"; "Every day" for Monday to Friday.
std::string weekdays_in_words(std::string_view weekdays);
bool holds_on(Period const& period, local_days day);
bool holds_on(GroupAdult const& adult, local_days day);
/// In the group on that day at all, whatever the day of the week.
bool is_member_on(Member const& member, local_days day);
/// In the group on that day, and it is one of their days of the week.
bool comes_on(Member const& member, local_days day);
/// Whether two periods of one group are at one time on some day.
bool overlap(Period const& one, Period const& other);
/// "9:30am to 10:15am"
std::string hours_in_words(Period const& period);

/// The groups of a place by name; of their members those in reach at level 1.
std::vector<Group> groups_on(db::Reader& db, PlaceReach const& here, local_days day);
/// refused  NotFound when it is of another place
Outcome<Group> find(db::Reader& db, PlaceReach const& here, GroupId const& id, local_days day);

/// All of these ask for the right to plan shifts there; without it NotFound.
///
/// refused  Invalid by name, when it is blank, over 60 letters or there already
Outcome<GroupId> add_group(Transaction& tx, PlaceReach const& here, Kind kind,
                           std::string const& name);
/// refused  Invalid by child or weekdays; NotFound for a child who is not in reach there
Outcome<> add_member(Transaction& tx, PlaceReach const& here, GroupId const& group,
                     ChildId const& child, std::string const& weekdays);
/// Their last day is the one before today.
Outcome<> end_member(Transaction& tx, PlaceReach const& here, GroupId const& group,
                     MemberId const& id);
/// refused  Invalid by staff for somebody who is with it already; NotFound for who works elsewhere
Outcome<> add_adult(Transaction& tx, PlaceReach const& here, GroupId const& group,
                    StaffId const& staff);
Outcome<> end_adult(Transaction& tx, PlaceReach const& here, GroupId const& group,
                    GroupAdultId const& id);
/// refused  Invalid by name, place, starts, ends
Outcome<PeriodId> add_period(Transaction& tx, PlaceReach const& here, Period period);
Outcome<> end_period(Transaction& tx, PlaceReach const& here, GroupId const& group,
                     PeriodId const& id);

}  // namespace keywork::groups
