#include "app/demo/shifts.hpp"

#include "care/staff/store.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::app::demo {
namespace {

constexpr int ticked_days = 3;   // before today

class ShiftMaking {
public:
    ShiftMaking(db::Transaction& db, ToldShifts const& told, Profiles const& profiles,
                StoryClock const& clock, Random& random, Made& made, Faults& faults)
        : db_{db}, told_{told}, profiles_{profiles}, clock_{clock}, random_{random},
          made_{made}, faults_{faults}
    {
    }

    void make()
    {
        auto const place = made_.places.find(told_.place);
        planner_ = find(made_.workers, told_.by, "worker", told_.line, faults_);
        if (place == made_.places.end() || !planner_.is_set()) {
            faults_.add(told_.line, "\"in\" must name a place of demo/people.toml");
            return;
        }
        setting_ = place->second.id;
        hours_ = profiles_.of(place->second.profile).shifts;
        for (ToldHouseTask const& one : told_.house) add_task(one);
        for (ToldNightPlan const& one : told_.nights) add_night(one);
        for (ToldPlanned const& one : told_.planned) add_planned(one);
        for (ToldTogether const& one : told_.together) add_together(one);
        make_school_day(db_, told_.school_day, setting_, told_.by, clock_, random_, made_,
                        faults_);
    }

private:
    /// Somebody does it at a time, with the rights they have then; what is refused is a fault.
    template <class Deed>
    auto as(StaffId const& staff, sys_seconds at, Line const& line, Deed deed)
    {
        auto const actor = actor_at(db_, staff, at);
        Transaction tx{db_, actor, random_};
        auto done = deed(tx);
        if (!done) faults_.add(line, "this was refused");
        return done;
    }

    /// Who leads the shift at an instant, or works it; empty: nobody.
    StaffId on_shift(sys_seconds at)
    {
        auto const all = staff::on_shift(db_, setting_, at);
        return all.empty() ? StaffId{} : all.front().staff.id;
    }

    sys_seconds long_ago() const { return start_of(clock_.today() - days{ticked_days}); }

    void add_task(ToldHouseTask const& told)
    {
        auto task = told.task;
        task.setting = setting_;
        auto const id = as(planner_, long_ago(), told.line, [&](Transaction& tx) {
            return house_list::add_rule(tx, task);
        });
        if (!id) return;
        task.id = *id;
        for (int back = ticked_days; back >= 0; --back)
            for (auto const& due :
                 house_list::due_on({&task, 1}, hours_, clock_.today() - days{back}))
                tick(told, due, back == 1);
    }

    void tick(ToldHouseTask const& told, house_list::Due const& due, bool is_yesterday)
    {
        auto const at = due.due_at - minutes{10};
        auto const who = on_shift(at);
        if (at > clock_.now() || !who.is_set()) return;
        house_list::Tick wanted{.setting = setting_, .task = due.task.id, .day = due.day,
                                .shift = due.shift, .not_done_why = told.not_done,
                                .helper = std::nullopt, .skill = {}, .offered = {},
                                .other_choice = {}, .allergies_checked = false};
        if (!told.not_done) {
            wanted.offered = told.offered;
            wanted.other_choice = told.instead;
            wanted.allergies_checked = !told.offered.empty();
        }
        if (is_yesterday && told.helper) {
            wanted.helper = find(made_.children, *told.helper, "child", told.line, faults_);
            wanted.skill = told.skill;
        }
        (void)as(who, at, told.line, [&](Transaction& tx) {
            return house_list::tick(tx, hours_, wanted);
        });
    }

    void add_night(ToldNightPlan const& told)
    {
        auto plan = told.plan;
        plan.setting = setting_;
        if (told.child)
            plan.child = find(made_.children, *told.child, "child", told.line, faults_);
        auto const id = as(planner_, long_ago(), told.line, [&](Transaction& tx) {
            return night::add_plan(tx, plan);
        });
        if (!id) return;
        int minute = 0;
        for (sys_seconds const round :
             night::rounds(plan, night::night_of(clock_.now()) - days{1})) {
            minute = (minute + 7) % 19;   // one in four comes too late
            look(told, *id, round, round + minutes{minute});
        }
    }

    void look(ToldNightPlan const& told, night::PlanId const& plan, sys_seconds round,
              sys_seconds at)
    {
        auto const who = on_shift(at);
        if (at > clock_.now() || !who.is_set()) return;
        auto const seen = told.child ? night::Seen::asleep : night::Seen::safe;
        (void)as(who, at, told.line, [&](Transaction& tx) {
            auto const here = reach_in(tx.db(), scope_of(tx.actor()), setting_);
            return night::check(tx, here, plan, round, seen, "");
        });
    }

    void add_planned(ToldPlanned const& told)
    {
        auto entry = told.entry;
        entry.setting = setting_;
        if (told.child)
            entry.child = find(made_.children, *told.child, "child", told.line, faults_);
        if (told.with)
            entry.with = find(made_.workers, *told.with, "worker", told.line, faults_);
        (void)as(planner_, clock_.now(), told.line,
                 [&](Transaction& tx) { return day_plan::add(tx, entry); });
    }

    void add_together(ToldTogether const& told)
    {
        auto const child = find(made_.children, told.child, "child", told.line, faults_);
        std::vector<StaffId> staff;
        for (std::string const& name : told.staff)
            staff.push_back(find(made_.workers, name, "worker", told.line, faults_));
        if (faults_.any()) return;
        (void)as(planner_, clock_.now(), told.line, [&](Transaction& tx) {
            return day_plan::set_with(tx, setting_, child, clock_.today(), told.shift, staff);
        });
    }

    db::Transaction& db_;
    ToldShifts const& told_;
    Profiles const& profiles_;
    StoryClock const& clock_;
    Random& random_;
    Made& made_;
    Faults& faults_;
    SettingId setting_;
    StaffId planner_;
    std::vector<ShiftHours> hours_;
};

}  // namespace

void make_shifts(db::Transaction& db, ToldShifts const& told, Profiles const& profiles,
                 StoryClock const& clock, Random& random, Made& made, Faults& faults)
{
    ShiftMaking{db, told, profiles, clock, random, made, faults}.make();
}

}  // namespace keywork::app::demo
