#pragma once

#include "care/access/decide.hpp"
#include "care/site/transaction.hpp"
#include "features/home_life/money/money.hpp"

namespace keywork::money {

/// Writes a line of the place's tin. A form that was sent twice is one line.
/// refused  NotFound for who handles no money there; Invalid as check() and by receipt
Outcome<> keep_petty(Transaction& tx, NewLine const& wanted);
/// The same of a child's money, with a line in their chronology.
/// refused  as decide() for level 1; NotAllowed for who may not write; Invalid as check()
Outcome<> keep_of_child(Transaction& tx, Permitted<ChildId> const& child, NewLine const& wanted);

/// Why a line is wrong. Its counter-line takes back what it changed; both stay.
struct Wrong {
    LineId line;
    std::string why;
    std::string form_key;
};
/// refused  NotFound for another ledger's; Conflict when it was countered before, is itself a
///          counter-line or a count, or the balance would go below nothing; Invalid by why
Outcome<> counter_petty(Transaction& tx, SettingId const& setting, Wrong const& wrong);
Outcome<> counter_of_child(Transaction& tx, Permitted<ChildId> const& child,
                           SettingId const& setting, Wrong const& wrong);

struct Deposit {
    SettingId setting;
    std::string what;
    std::string kept_where;
    std::string form_key;
};
/// refused  as keep_of_child; Invalid by item
Outcome<> keep_valuable(Transaction& tx, Permitted<ChildId> const& child, Deposit const& deposit);
/// refused  as keep_of_child; Invalid by to_whom; Conflict when it was given back before
Outcome<> give_back(Transaction& tx, Permitted<ChildId> const& child, ValuableId const& id,
                    std::string const& to_whom);

/// Sets above which sum a second person signs.
/// refused  NotFound for anybody but who manages the setting
Outcome<> set_figure(Transaction& tx, SettingId const& setting, Pence figure);
Pence figure_of(db::Reader& db, SettingId const& setting);

}  // namespace keywork::money
