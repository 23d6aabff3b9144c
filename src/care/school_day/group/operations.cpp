#include "care/school_day/group/store.hpp"

#include "care/access/decide.hpp"
#include "care/staff/store.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::groups {
namespace {

constexpr std::size_t longest_name = 60;     // bytes
constexpr std::size_t longest_place = 100;

Outcome<> may_plan(Transaction& tx, PlaceReach const& here)
{
    if (!tx.actor().may_in(Function::plan_shift, here.setting())) return refuse(NotFound{});
    return {};
}

By by_actor(Transaction& tx) { return {.staff = tx.actor().staff, .at = tx.now()}; }

void note_group(Transaction& tx, audit::Verb verb, GroupId const& id,
                std::optional<ChildId> const& child = std::nullopt)
{
    tx.audit({.verb = verb,
              .target = audit::target("group", id),
              .subject = child ? audit::subject(*child) : "-",
              .basis = "function"});
}

bool are_weekdays(std::string_view weekdays)
{
    return !weekdays.empty() && std::ranges::is_sorted(weekdays, std::less_equal{}) &&
           weekdays.find_first_not_of("1234567") == std::string_view::npos;
}

Outcome<> check_period(Period const& period, Group const& group)
{
    std::vector<Problem> problems;
    check_written(problems, "name", period.name, longest_name, "Write what the period is called");
    check_written(problems, "place", period.place, longest_place, "Write where it is");
    check_written(problems, "activity", period.activity, longest_place);
    if (period.weekday < 1 || period.weekday > 7) return refuse(NotFound{});
    if (period.ends <= period.starts)
        problems.push_back({"ends", "Enter an end that is after the start"});
    else if (std::ranges::any_of(group.periods, [&](Period const& other) {
                 return overlap(period, other);
             }))
        problems.push_back({"starts", "The group has another period at this time"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

}  // namespace

Outcome<GroupId> add_group(Transaction& tx, PlaceReach const& here, Kind kind,
                           std::string const& name)
{
    TRY(may_plan(tx, here));
    std::vector<Problem> problems;
    check_written(problems, "name", name, longest_name, "Write what the group is called");
    auto const all = groups_on(tx.db(), here, tx.today());
    if (std::ranges::find(all, name, &Group::name) != all.end())
        problems.push_back({"name", "There is a group of this name"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const id = tx.new_id<SchoolGroup>();
    insert_group(tx.db(), id, here.setting(), kind, name, by_actor(tx));
    note_group(tx, audit::Verb::record_create, id);
    return id;
}

Outcome<> add_member(Transaction& tx, PlaceReach const& here, GroupId const& group,
                     ChildId const& child, std::string const& weekdays)
{
    TRY(may_plan(tx, here));
    auto const found = TRY(find(tx.db(), here, group, tx.today()));
    if (here.only({child}).size() == 0) return refuse(NotFound{});
    TRY(decide(tx.db(), tx.actor(), Function::plan_shift, Level::l1, child));
    std::vector<Problem> problems;
    if (!are_weekdays(weekdays))
        problems.push_back({"weekdays", "Choose the days on which they come"});
    if (std::ranges::find(found.members, child, &Member::child) != found.members.end())
        problems.push_back({"child", "They are in this group already"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    insert_member(tx.db(), group,
                  {.id = tx.new_id<SchoolGroupChild>(), .child = child, .name = {},
                   .weekdays = weekdays, .from_on = tx.today(), .until_on = std::nullopt},
                  by_actor(tx));
    note_group(tx, audit::Verb::record_amend, group, child);
    return {};
}

Outcome<> end_member(Transaction& tx, PlaceReach const& here, GroupId const& group,
                     MemberId const& id)
{
    TRY(may_plan(tx, here));
    auto const found = TRY(find(tx.db(), here, group, tx.today()));
    auto const member = std::ranges::find(found.members, id, &Member::id);
    if (member == found.members.end()) return refuse(NotFound{});
    store_end_of_member(tx.db(), id, tx.today() - days{1});
    note_group(tx, audit::Verb::record_amend, group, member->child);
    return {};
}

Outcome<> add_adult(Transaction& tx, PlaceReach const& here, GroupId const& group,
                    StaffId const& staff)
{
    TRY(may_plan(tx, here));
    auto const found = TRY(find(tx.db(), here, group, tx.today()));
    auto const team = staff::staff_of(tx.db(), here.setting(), tx.today());
    if (std::ranges::find(team, staff, &StaffFace::id) == team.end()) return refuse(NotFound{});
    if (std::ranges::find(found.adults, staff, &GroupAdult::staff) != found.adults.end())
        return refuse(Invalid{{{"staff", "They are with this group already"}}});
    insert_adult(tx.db(), group,
                 {.id = tx.new_id<SchoolGroupAdult>(), .staff = staff, .name = {},
                  .from_on = tx.today(), .until_on = std::nullopt},
                 by_actor(tx));
    note_group(tx, audit::Verb::record_amend, group);
    return {};
}

Outcome<> end_adult(Transaction& tx, PlaceReach const& here, GroupId const& group,
                    GroupAdultId const& id)
{
    TRY(may_plan(tx, here));
    auto const found = TRY(find(tx.db(), here, group, tx.today()));
    if (std::ranges::find(found.adults, id, &GroupAdult::id) == found.adults.end())
        return refuse(NotFound{});
    store_end_of_adult(tx.db(), id, tx.today() - days{1});
    note_group(tx, audit::Verb::record_amend, group);
    return {};
}

Outcome<PeriodId> add_period(Transaction& tx, PlaceReach const& here, Period period)
{
    TRY(may_plan(tx, here));
    auto const found = TRY(find(tx.db(), here, period.group, tx.today()));
    period.from_on = tx.today();
    period.until_on = std::nullopt;
    TRY(check_period(period, found));
    period.id = tx.new_id<SchoolPeriod>();
    insert_period(tx.db(), period, by_actor(tx));
    note_group(tx, audit::Verb::record_amend, period.group);
    return period.id;
}

Outcome<> end_period(Transaction& tx, PlaceReach const& here, GroupId const& group,
                     PeriodId const& id)
{
    TRY(may_plan(tx, here));
    auto const found = TRY(find(tx.db(), here, group, tx.today()));
    if (std::ranges::find(found.periods, id, &Period::id) == found.periods.end())
        return refuse(NotFound{});
    store_end_of_period(tx.db(), id, tx.today() - days{1});
    note_group(tx, audit::Verb::record_amend, group);
    return {};
}

}  // namespace keywork::groups
