#include "app/demo/books.hpp"

#include "care/access/decide.hpp"
#include "features/home_life/money/operations.hpp"

#include <fmt/core.h>

namespace keywork::app::demo {
namespace {

class MoneyMaking {
public:
    MoneyMaking(db::Transaction& db, ToldBooks const& told, StoryClock const& clock,
                Random& random, Made& made, Faults& faults)
        : db_{db}, told_{told}, clock_{clock}, random_{random}, made_{made}, faults_{faults},
          setting_{made.places.find(told.place)->second.id}
    {
    }

    void make()
    {
        for (ToldMoney const& one : told_.money) add_line(one);
        for (ToldValuable const& one : told_.valuables) add_valuable(one);
    }

private:
    /// Somebody does it with a child's money at a time, or with the place's own.
    template <class Deed>
    void as(std::string const& by, sys_seconds at, Line const& line, Deed deed)
    {
        auto const staff = find(made_.workers, by, "worker", line, faults_);
        if (!staff.is_set() || at > clock_.now()) return;
        auto const actor = actor_at(db_, staff, at);
        Transaction tx{db_, actor, random_};
        if (!deed(tx)) faults_.add(line, "this was refused");
    }

    Outcome<Permitted<ChildId>> permitted(Transaction& tx, std::string const& name,
                                          Line const& line)
    {
        auto const child = find(made_.children, name, "child", line, faults_);
        return decide(tx.db(), tx.actor(), Function::handle_money, Level::l1, child);
    }

    void add_line(ToldMoney const& told)
    {
        auto wanted = told.line_wanted;
        wanted.ledger.setting = setting_;
        wanted.form_key = fmt::format("demo-{}-money-{}", told_.place, ++keys_);
        if (told.witness)
            wanted.witness = find(made_.workers, *told.witness, "worker", told.line, faults_);
        as(told.by, told.at, told.line, [&](Transaction& tx) -> Outcome<> {
            if (!told.child) return money::keep_petty(tx, wanted);
            auto const child = TRY(permitted(tx, *told.child, told.line));
            wanted.ledger.child = *child;
            return money::keep_of_child(tx, child, wanted);
        });
    }

    void add_valuable(ToldValuable const& told)
    {
        as(told.by, told.at, told.line, [&](Transaction& tx) -> Outcome<> {
            auto const child = TRY(permitted(tx, told.child, told.line));
            return money::keep_valuable(
                tx, child,
                {.setting = setting_, .what = told.what, .kept_where = told.kept_where,
                 .form_key = fmt::format("demo-{}-valuable-{}", told_.place, ++keys_)});
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

void make_money(db::Transaction& db, ToldBooks const& told, StoryClock const& clock,
                Random& random, Made& made, Faults& faults)
{
    MoneyMaking{db, told, clock, random, made, faults}.make();
}

}  // namespace keywork::app::demo
