#include "app/demo/school_day.hpp"

#include "care/site/transaction.hpp"

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

private:
    db::Transaction& db_;
    SettingId setting_;
    Random& random_;
    Made& made_;
    Faults& faults_;
};

}  // namespace

void make_school_day(db::Transaction& db, ToldSchoolDay const& told, SettingId const& setting,
                     Random& random, Made& made, Faults& faults)
{
    SchoolDayMaking making{db, setting, random, made, faults};
    for (ToldCallOut const& one : told.call_outs) making.call_out(one);
}

}  // namespace keywork::app::demo
