#include "app/demo/books.hpp"

#include "care/staff/store.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::app::demo {
namespace {

constexpr int months_as_days = 30;   // between two checks of the demo that are done by the month

class CheckMaking {
public:
    CheckMaking(db::Transaction& db, ToldBooks const& told, StoryClock const& clock,
                Random& random, Made& made, Faults& faults)
        : db_{db}, told_{told}, clock_{clock}, random_{random}, made_{made}, faults_{faults},
          setting_{made.places.find(told.place)->second.id}
    {
    }

    void make()
    {
        for (ToldCheck const& one : told_.checks) add_check(one);
        for (ToldHazard const& one : told_.hazards) add_hazard(one);
    }

private:
    template <class Deed>
    auto as(StaffId const& staff, sys_seconds at, Line const& line, Deed deed)
    {
        auto const actor = actor_at(db_, staff, at);
        Transaction tx{db_, actor, random_};
        auto done = deed(tx);
        if (!done) faults_.add(line, "this was refused");
        return done;
    }

    StaffId worker(std::string const& name, Line const& line)
    {
        return find(made_.workers, name, "worker", line, faults_);
    }

    /// Who does a check at an instant: its worker, or who is on shift; empty: nobody.
    StaffId who_does(ToldCheck const& told, sys_seconds at)
    {
        if (told.by) return worker(*told.by, told.line);
        auto const all = staff::on_shift(db_, setting_, at);
        return all.empty() ? StaffId{} : all.back().staff.id;
    }

    void add_check(ToldCheck const& told)
    {
        auto check = told.check;
        check.setting = setting_;
        auto const planner = worker(told_.planner, told.line);
        if (!planner.is_set()) return;
        auto const id = as(planner, start_of(check.from_on) + hours{12}, told.line,
                           [&](Transaction& tx) { return premises::add_check(tx, check); });
        if (!id) return;
        check.id = *id;
        auto const step = check.often.unit == premises::Unit::months
                              ? days{check.often.every * months_as_days}
                              : days{check.often.every};
        std::vector<local_days> on;
        for (auto day = check.from_on; day <= clock_.today(); day += step) on.push_back(day);
        on.resize(on.size() - std::min(on.size(), static_cast<std::size_t>(told.left_out)));
        for (local_days const day : on)
            for (minutes const time : told.at)
                do_check(told, check, day, from_london(local_seconds{day} + time));
    }

    void do_check(ToldCheck const& told, premises::Planned const& check, local_days day,
                  sys_seconds at)
    {
        auto const who = who_does(told, at);
        if (at > clock_.now() || !who.is_set()) return;
        premises::NewDone wanted{.setting = setting_, .check = check.id, .done_at = at,
                                 .found = {}, .note = {}, .drill = told.drill,
                                 .form_key = fmt::format("demo-{}-{}", check.id.text(),
                                                         to_text(at))};
        for (std::size_t line = 0; line < check.lines.size(); ++line)
            wanted.found.push_back({.passed = true, .reading_tenths = told.readings[line],
                                    .wrong = {}, .made_safe = {}});
        if (told.wrong && told.wrong->day == day && told.wrong->line < wanted.found.size())
            wanted.found[told.wrong->line] = {.passed = false,
                                              .reading_tenths = told.wrong->reading_tenths,
                                              .wrong = told.wrong->words,
                                              .made_safe = told.wrong->made_safe};
        (void)as(who, at, told.line,
                 [&](Transaction& tx) { return premises::record_check(tx, wanted); });
    }

    void add_hazard(ToldHazard const& told)
    {
        auto hazard = told.hazard;
        hazard.setting = setting_;
        hazard.form_key = fmt::format("demo-{}-{}", told_.place, hazard.what);
        auto const who = worker(told.by, told.line);
        if (!who.is_set() || told.at > clock_.now()) return;
        if (!as(who, told.at, told.line,
                [&](Transaction& tx) { return premises::report(tx, hazard); }))
            return;
        auto const all = premises::defects_in(db_, setting_);
        auto const found = std::ranges::find(all, hazard.what, &premises::Defect::what);
        for (ToldStep const& step : told.steps) take(found->id, step);
    }

    void take(premises::DefectId const& hazard, ToldStep const& told)
    {
        premises::NewStep step{.setting = setting_, .defect = hazard, .kind = told.kind,
                               .words = told.words, .owner = std::nullopt,
                               .due_on = told.due_on, .photo = {}};
        if (told.owner) step.owner = worker(*told.owner, told.line);
        auto const who = worker(told.by, told.line);
        if (!who.is_set() || told.at > clock_.now()) return;
        (void)as(who, told.at, told.line,
                 [&](Transaction& tx) { return premises::take_step(tx, step); });
    }

    db::Transaction& db_;
    ToldBooks const& told_;
    StoryClock const& clock_;
    Random& random_;
    Made& made_;
    Faults& faults_;
    SettingId setting_;
};

}  // namespace

void make_checks(db::Transaction& db, ToldBooks const& told, StoryClock const& clock,
                 Random& random, Made& made, Faults& faults)
{
    CheckMaking{db, told, clock, random, made, faults}.make();
}

}  // namespace keywork::app::demo
