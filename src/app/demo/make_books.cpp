#include "app/demo/books.hpp"

#include "care/premises/look.hpp"
#include "features/home_life/visitors/operations.hpp"
#include "features/home_life/visitors/store.hpp"

#include <fmt/core.h>

namespace keywork::app::demo {
namespace {

class BookMaking {
public:
    BookMaking(db::Transaction& db, ToldBooks const& told, StoryClock const& clock,
               Random& random, Made& made, Faults& faults)
        : db_{db}, told_{told}, clock_{clock}, random_{random}, made_{made}, faults_{faults}
    {
    }

    void make()
    {
        auto const place = made_.places.find(told_.place);
        if (place == made_.places.end()) {
            faults_.add(told_.line, "\"in\" must name a place of demo/people.toml");
            return;
        }
        setting_ = place->second.id;
        for (ToldVisitor const& one : told_.visitors) add_visitor(one);
        look_through_visitors();
    }

private:
    /// Somebody does it at a time, with the rights they have then; what is refused is a fault.
    template <class Deed>
    bool as(std::string const& who, sys_seconds at, Line const& line, Deed deed)
    {
        auto const staff = find(made_.workers, who, "worker", line, faults_);
        if (!staff.is_set() || at > clock_.now()) return false;
        auto const actor = actor_at(db_, staff, at);
        Transaction tx{db_, actor, random_};
        auto const done = deed(tx);
        if (!done) faults_.add(line, "this was refused");
        return done.has_value();
    }

    std::string new_key() { return fmt::format("demo-{}-{}", told_.place, ++keys_); }

    void add_visitor(ToldVisitor const& told)
    {
        auto visit = told.visit;
        visit.setting = setting_;
        visit.form_key = new_key();
        if (told.sees_child)
            visit.child = find(made_.children, *told.sees_child, "child", told.line, faults_);
        if (told.sees_staff)
            visit.staff = find(made_.workers, *told.sees_staff, "worker", told.line, faults_);
        if (!as(told.door, visit.in_at, told.line,
                [&](Transaction& tx) { return visitors::sign_in(tx, visit); }))
            return;
        auto const here = reach_in(db_, scope_of(actor_at(db_, made_.workers.at(told.door),
                                                          visit.in_at)),
                                   setting_);
        auto const id = visitors::still_in(db_, here).back().id;
        if (told.correction)
            as(told.door, visit.in_at + hours{1}, told.line, [&](Transaction& tx) {
                return visitors::correct(tx, setting_, id, *told.correction);
            });
        if (told.left_at)
            as(told.door, *told.left_at, told.line, [&](Transaction& tx) {
                return visitors::sign_out(tx, setting_, id, *told.left_at);
            });
    }

    void look_through_visitors()
    {
        if (!told_.looked) return;
        auto const month = premises::month_of(clock_.today());
        auto const last = premises::month_of(month - days{1});
        as(told_.manager, start_of(month + days{1}) + hours{11}, told_.line,
           [&](Transaction& tx) {
               return premises::look_through(tx, {.setting = setting_,
                                                  .book = premises::Book::visitors,
                                                  .month = last, .words = *told_.looked,
                                                  .form_key = new_key()});
           });
    }

    db::Transaction& db_;
    ToldBooks const& told_;
    StoryClock const& clock_;
    Random& random_;
    Made& made_;
    Faults& faults_;
    SettingId setting_;
    int keys_ = 0;
};

}  // namespace

void make_books(db::Transaction& db, ToldBooks const& told, StoryClock const& clock,
                Random& random, Made& made, Faults& faults)
{
    BookMaking{db, told, clock, random, made, faults}.make();
}

}  // namespace keywork::app::demo
