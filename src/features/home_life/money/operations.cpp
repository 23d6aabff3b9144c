#include "features/home_life/money/operations.hpp"

#include "care/child/operations.hpp"
#include "care/chronology/chronology.hpp"
#include "features/home_life/money/store.hpp"
#include "platform/expects.hpp"
#include "platform/text/written.hpp"

#include <fmt/core.h>

namespace keywork::money {
namespace {

audit::Entry entry_of(LineId const& id, std::optional<ChildId> const& child,
                      std::string const& basis)
{
    return {.verb = audit::Verb::record_create,
            .target = audit::target("moneyline", id),
            .subject = child ? audit::subject(*child) : "-",
            .basis = basis};
}

/// One line in the child's own story.
void tell(Transaction& tx, NewRow const& row)
{
    auto const& line = row.line;
    if (!line.ledger.child) return;
    auto const size = Pence{row.change.count < 0 ? -row.change.count : row.change.count};
    auto title = fmt::format("{}: {} {}", in_words(line.ledger.purse), in_words(size),
                             row.change.count < 0 ? "out" : "in");
    if (line.move == Move::count && row.change == Pence{})
        title = fmt::format("{} counted", in_words(line.ledger.purse));
    chronology::append(tx.db(), {.child = *line.ledger.child,
                                 .occurred_at = tx.now(),
                                 .kind = "money",
                                 .level = Level::l1,
                                 .significant = false,
                                 .title = std::move(title),
                                 .words = line.what.empty() ? "As it should be" : line.what,
                                 .by_whom = tx.actor().full_name,
                                 .author = tx.actor().staff,
                                 .setting = line.ledger.setting,
                                 .record = std::nullopt,
                                 .recorded_at = tx.now(),
                                 .import_id = std::nullopt});
}

Outcome<> keep(Transaction& tx, NewLine const& wanted, std::string const& basis)
{
    auto const id = tx.new_id<struct MoneyLine>();
    if (line_has_key(tx.db(), wanted.form_key)) {
        tx.audit({.verb = audit::Verb::record_create, .target = "moneyline:again -",
                  .basis = basis, .count = 0});
        return {};
    }
    auto const balance = balance_of(tx.db(), wanted.ledger);
    TRY(check(wanted, balance, figure_of(tx.db(), wanted.ledger.setting), tx.today()));
    NewRow row{.id = id, .line = wanted, .change = change_of(wanted, balance), .receipt = {},
               .counters = {}};
    if (!wanted.receipt.empty())
        row.receipt = TRY(premises::add_file(tx, {.setting = wanted.ledger.setting,
                                                  .child = wanted.ledger.child,
                                                  .field = "receipt",
                                                  .content = wanted.receipt}));
    insert_line(tx.db(), row, tx.actor().staff, tx.now());
    tell(tx, row);
    tx.audit(entry_of(id, wanted.ledger.child, basis));
    return {};
}

Outcome<> counter(Transaction& tx, Ledger const& ledger, Line const& line, Wrong const& wrong,
                  std::string const& basis)
{
    if (line.countered_by || line.counters)
        return refuse(Conflict{"This line was put right already."});
    if (line.move == Move::count)
        return refuse(Conflict{"A count is put right by counting again."});
    if (balance_of(tx.db(), ledger).count - line.change.count < 0)
        return refuse(Conflict{"Without this line there would be less than nothing. Count the "
                               "money first."});
    TRY(check_written("why", wrong.why, longest_line, "Write what was wrong"));
    NewRow const row{.id = tx.new_id<struct MoneyLine>(),
                     .line = {.ledger = ledger, .move = Move::counter, .amount = {},
                              .what = wrong.why, .who = {}, .happened_on = tx.today(),
                              .receipt = {}, .no_receipt = {}, .agreed = {}, .agreed_why = {},
                              .witness = {}, .form_key = wrong.form_key},
                     .change = {-line.change.count},
                     .receipt = std::nullopt,
                     .counters = line.id};
    insert_line(tx.db(), row, tx.actor().staff, tx.now());
    tell(tx, row);
    tx.audit(entry_of(row.id, ledger.child, basis));
    return {};
}

}  // namespace

Pence figure_of(db::Reader& db, SettingId const& setting)
{
    return figure_set(db, setting).value_or(usual_figure);
}

Outcome<> keep_petty(Transaction& tx, NewLine const& wanted)
{
    if (!tx.actor().may_in(Function::handle_money, wanted.ledger.setting))
        return refuse(NotFound{});
    return keep(tx, wanted, "function");
}

Outcome<> keep_of_child(Transaction& tx, Permitted<ChildId> const& child, NewLine const& wanted)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::handle_money, Level::l1));
    expects(wanted.ledger.child == *permitted);
    if (!tx.actor().may_in(Function::handle_money, wanted.ledger.setting))
        return refuse(NotFound{});
    return keep(tx, wanted, permitted.basis());
}

Outcome<> counter_petty(Transaction& tx, SettingId const& setting, Wrong const& wrong)
{
    if (!tx.actor().may_in(Function::handle_money, setting)) return refuse(NotFound{});
    auto const line = petty_line(tx.db(), setting, wrong.line);
    if (!line) return refuse(NotFound{});
    return counter(tx, {.setting = setting, .child = std::nullopt, .purse = Purse::petty}, *line,
                   wrong, "function");
}

Outcome<> counter_of_child(Transaction& tx, Permitted<ChildId> const& child,
                           SettingId const& setting, Wrong const& wrong)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::handle_money, Level::l1));
    if (!tx.actor().may_in(Function::handle_money, setting)) return refuse(NotFound{});
    auto const line = line_of(tx.db(), permitted, setting, wrong.line);
    if (!line) return refuse(NotFound{});
    return counter(tx, {.setting = setting, .child = *permitted, .purse = line->purse}, *line,
                   wrong, permitted.basis());
}

Outcome<> keep_valuable(Transaction& tx, Permitted<ChildId> const& child, Deposit const& deposit)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::handle_money, Level::l1));
    TRY(check_written("item", deposit.what, longest_line, "Write what it is"));
    TRY(check_written("kept_where", deposit.kept_where, longest_line));
    auto const id = tx.new_id<struct ChildsValuable>();
    insert_valuable(tx.db(), *permitted,
                    {.id = id, .setting = deposit.setting, .what = deposit.what,
                     .kept_where = deposit.kept_where, .form_key = deposit.form_key},
                    tx.actor().staff, tx.now());
    tx.audit(child::entry(permitted, audit::Verb::record_create,
                          audit::target("valuable", id)));
    return {};
}

Outcome<> give_back(Transaction& tx, Permitted<ChildId> const& child, ValuableId const& id,
                    std::string const& to_whom)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::handle_money, Level::l1));
    TRY(check_written("to_whom", to_whom, longest_line, "Write who has it now"));
    if (!insert_return(tx.db(), *permitted, id, to_whom, tx.actor().staff, tx.now()))
        return refuse(Conflict{"This was given back already."});
    tx.audit(child::entry(permitted, audit::Verb::record_amend, audit::target("valuable", id)));
    return {};
}

Outcome<> set_figure(Transaction& tx, SettingId const& setting, Pence figure)
{
    if (!tx.actor().may_in(Function::manage_setting, setting)) return refuse(NotFound{});
    insert_figure(tx.db(), setting, figure, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::config_set,
              .target = audit::target("moneyfigure", setting),
              .basis = "function"});
    return {};
}

}  // namespace keywork::money
