// What staff do with a child's medicines. Each decides again inside its transaction and leaves an
// audit entry; a form that was sent twice is kept once.
#pragma once

#include "care/access/decide.hpp"
#include "care/medicine/dose.hpp"
#include "care/medicine/stock.hpp"
#include "care/site/transaction.hpp"

namespace keywork::medicine {

struct NewMedicine {
    Medicine medicine;                       // its id, child and maker are set here
    Line line;                               // its version and maker are set here
    std::optional<Quantity> here_now;        // what came with it; none: nothing is here yet
    std::optional<local_days> expires_on;
    std::string form_key;
};
/// Adds a medicine to those of a place.
/// refused  NotFound where the actor does not manage medicines or the child is not there
Outcome<MedicineId> add(Transaction& tx, Permitted<ChildId> const& child, NewMedicine wanted);

/// Ends the line that holds and starts another, from `line.from_at` on.
/// refused  Conflict if the medicine was stopped or changed since version `based_on`; Invalid
///          without a reason
struct ChangedLine {
    MedicineId medicine;
    Line line;
    int based_on = 1;
    std::string form_key;
};
Outcome<> change(Transaction& tx, Permitted<ChildId> const& child, ChangedLine wanted);

/// Ends a medicine now.
/// refused  Invalid without a reason; Conflict if it was stopped before
Outcome<> stop(Transaction& tx, Permitted<ChildId> const& child, MedicineId const& id,
               std::string const& why);

struct NewDose {
    MedicineId medicine;
    std::optional<sys_seconds> due_at;       // none: as needed
    DoseOutcome outcome = DoseOutcome::given;
    sys_seconds given_at;
    Quantity amount;
    std::string reason;
    std::string advice;                      // who said that a limit may be passed
    std::optional<StaffId> witness;          // who has just given their own password
    std::string form_key;
};
/// Records what became of a dose, takes it from the stock, and puts into the child's story what
/// was refused, withheld or given as needed.
///
/// refused  NotFound if nothing is due then; Conflict if somebody recorded it as given before;
///          Invalid by field: given_at in the future, before the dose could be given or more than a
///          day ago; reason and witness_name where they are needed; advice when the gap or the most
///          in 24 hours would be broken and nobody is named who said that it may be
Outcome<DoseId> record_dose(Transaction& tx, Permitted<ChildId> const& child,
                            NewDose const& wanted);

/// Says how a dose given as needed worked.
/// refused  Conflict if somebody said it before
Outcome<> say_effect(Transaction& tx, Permitted<ChildId> const& child, DoseId const& dose,
                     Effect effect);

/// Puts into the ledger what came in, went out or was counted. Returns the balance after it.
/// refused  Invalid without to_whom for what goes out, without an explanation for a count that
///          differs, or without a witness for a controlled medicine
Outcome<Quantity> enter_stock(Transaction& tx, Permitted<ChildId> const& child,
                              NewStock const& wanted);

/// Signs the weekly check of a place.
/// refused  NotFound where the actor does not manage medicines; Invalid if doses were missed or
///          counts differed and nothing is said about them
Outcome<> sign_check(Transaction& tx, SettingId const& setting, Check check,
                     std::string const& form_key);

}  // namespace keywork::medicine
