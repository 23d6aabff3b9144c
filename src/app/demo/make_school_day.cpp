#include "app/demo/school_day.hpp"

#include "care/site/transaction.hpp"

#include <algorithm>

namespace keywork::app::demo {
namespace {

class SchoolDayMaking {
public:
    SchoolDayMaking(db::Transaction& db, SettingId setting, Random& random, Made& made,
                    Faults& faults)
        : db_{db}, setting_{std::move(setting)}, random_{random}, made_{made}, faults_{faults}
    {
    }

private:
    StaffId worker(std::string const& name, Line const& line)
    {
        return find(made_.workers, name, "worker", line, faults_);
    }

    /// Somebody does it at a time, with the rights they have then; what is refused is a fault.
    template <class Deed>
    auto as(StaffId const& staff, sys_seconds at, Line const& line, Deed deed)
    {
        auto const actor = actor_at(db_, staff, at);
        Transaction tx{db_, actor, random_};
        auto done = deed(tx, reach_in(db_, scope_of(actor), setting_));
        if (!done) faults_.add(line, "this was refused");
        return done;
    }

public:
    void call_out(ToldCallOut const& told)
    {
        auto wanted = told.call;
        wanted.child = find(made_.children, told.child, "child", told.line, faults_);
        auto const caller = worker(told.by, told.line);
        if (faults_.any()) return;
        auto const at = *told.happened;
        auto const id = as(caller, at, told.line, [&](Transaction& tx, PlaceReach const& here) {
            return call_outs::call(tx, here, wanted);
        });
        if (!id) return;
        for (ToldResponse const& one : told.went)
            (void)as(worker(one.who, told.line), at + one.after, told.line,
                     [&](Transaction& tx, PlaceReach const& here) {
                         return call_outs::go(tx, here, *id);
                     });
        for (ToldResponse const& one : told.went)
            if (one.until)
                (void)as(worker(one.who, told.line), at + *one.until, told.line,
                         [&](Transaction& tx, PlaceReach const& here) {
                             return call_outs::stop(tx, here, *id, one.how);
                         });
    }

    /// Planned in the morning by who goes; told as it went where it is over.
    void visit(ToldVisit const& told, StoryClock const& clock)
    {
        auto wanted = told.visit;
        wanted.child = find(made_.children, told.child, "child", told.line, faults_);
        wanted.staff = worker(told.by, told.line);
        if (faults_.any()) return;
        auto const morning = start_of(clock.today()) + hours{8};
        auto const id = as(wanted.staff, std::min(morning, clock.now()), told.line,
                           [&](Transaction& tx, PlaceReach const& here) {
                               return visits::plan(tx, here, wanted);
                           });
        if (!id || wanted.ends_at > clock.now()) return;
        (void)as(wanted.staff, wanted.starts_at, told.line,
                 [&](Transaction& tx, PlaceReach const& here) {
                     return visits::arrive(tx, here, *id);
                 });
        (void)as(wanted.staff, wanted.ends_at, told.line,
                 [&](Transaction& tx, PlaceReach const& here) {
                     return visits::say_safe(tx, here, *id);
                 });
    }

    void group(ToldGroup const& told, std::string const& planner_name, StoryClock const& clock)
    {
        auto const planner = worker(planner_name, told.line);
        auto const at = start_of(clock.today() - group_since) + hours{8};
        auto const id = as(planner, at, told.line, [&](Transaction& tx, PlaceReach const& here) {
            return groups::add_group(tx, here, told.kind, told.name);
        });
        if (!id) return;
        for (ToldMember const& one : told.members) {
            auto const child = find(made_.children, one.child, "child", told.line, faults_);
            (void)as(planner, at, told.line, [&](Transaction& tx, PlaceReach const& here) {
                return groups::add_member(tx, here, *id, child, one.weekdays);
            });
        }
        for (std::string const& name : told.adults) {
            auto const adult = worker(name, told.line);
            (void)as(planner, at, told.line, [&](Transaction& tx, PlaceReach const& here) {
                return groups::add_adult(tx, here, *id, adult);
            });
        }
        for (ToldPeriod const& one : told.periods) period(told, one, *id, planner, at, clock);
    }

private:
    static constexpr days group_since{21};

    void period(ToldGroup const& told, ToldPeriod const& one, groups::GroupId const& group,
                StaffId const& planner, sys_seconds at, StoryClock const& clock)
    {
        for (char const weekday : one.weekdays) {
            auto wanted = one.period;
            wanted.group = group;
            wanted.weekday = weekday - '0';
            auto const id =
                as(planner, at, told.line, [&](Transaction& tx, PlaceReach const& here) {
                    return groups::add_period(tx, here, wanted);
                });
            if (id && one.told && wanted.weekday == groups::weekday_of(clock.today()))
                tell(told, wanted, {*id, clock.today()}, clock);
        }
    }

    /// Everybody arrived, settled and was mostly in it, and the first adult finished it.
    void tell(ToldGroup const& told, groups::Period const& period,
              sessions::SessionKey const& key, StoryClock const& clock)
    {
        auto const from = from_london(local_seconds{key.day} + period.starts);
        auto const until = from_london(local_seconds{key.day} + period.ends);
        if (until > clock.now()) return;
        auto const adult = worker(told.adults.front(), told.line);
        for (ToldMember const& one : told.members) {
            auto const child = find(made_.children, one.child, "child", told.line, faults_);
            if (one.weekdays.find(static_cast<char>('0' + period.weekday)) == std::string::npos)
                continue;
            auto const tapped = [&](sys_seconds when, sessions::State state) {
                (void)as(adult, when, told.line, [&](Transaction& tx, PlaceReach const& here) {
                    return sessions::tap(tx, here, key, child, state);
                });
            };
            tapped(from + minutes{1}, sessions::State::arrived);
            tapped(from + minutes{8}, sessions::State::settled);
            (void)as(adult, until, told.line, [&](Transaction& tx, PlaceReach const& here) {
                return sessions::tap_engagement(tx, here, key, child, 4);
            });
        }
        (void)as(adult, until, told.line, [&](Transaction& tx, PlaceReach const& here) {
            return sessions::finish(tx, here, key);
        });
    }

    db::Transaction& db_;
    SettingId setting_;
    Random& random_;
    Made& made_;
    Faults& faults_;
};

}  // namespace

void make_school_day(db::Transaction& db, ToldSchoolDay const& told, SettingId const& setting,
                     std::string const& planner, StoryClock const& clock, Random& random,
                     Made& made, Faults& faults)
{
    SchoolDayMaking making{db, setting, random, made, faults};
    for (ToldGroup const& one : told.groups) making.group(one, planner, clock);
    for (ToldCallOut const& one : told.call_outs) making.call_out(one);
    for (ToldVisit const& one : told.visits) making.visit(one, clock);
}

}  // namespace keywork::app::demo
