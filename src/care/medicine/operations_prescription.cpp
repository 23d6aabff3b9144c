// Prescriptions, stock and the weekly check: the operations beside those of doses.
#include "care/medicine/operations.hpp"

#include "care/child/operations.hpp"
#include "care/medicine/stock_store.hpp"
#include "care/medicine/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

namespace keywork::medicine {
namespace {

/// Named apart from the ones of operations.cpp: both files may be compiled as one.
void keep_entry(Transaction& tx, Permitted<ChildId> const& child, audit::Verb verb,
                MedicineId const& medicine, std::string const& content)
{
    auto kept = child::entry(child, verb, audit::target("medicine", medicine));
    kept.content_hash = crypto::sha256_hex(content);
    tx.audit(kept);
}

std::string content_of(Line const& line)
{
    return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", line.version, keywork::to_text(line.from_at),
                       line.dose.hundredths, to_text(line.times), line.as_needed_for,
                       to_text(line.route), line.prescriber, line.why);
}

bool is_there(Transaction& tx, SettingId const& setting, ChildId const& child)
{
    return reach_in(tx.db(), scope_of(tx.actor()), setting).only({child}).size() == 1;
}

Outcome<> check_count(NewStock const& wanted, Quantity difference, Medicine const& medicine)
{
    std::vector<Problem> problems;
    bool const goes_out = wanted.move == Move::returned || wanted.move == Move::disposed;
    if (goes_out && is_blank(wanted.to_whom))
        problems.push_back({"to_whom", "Enter who took it, like: Weir Bank Pharmacy"});
    if (wanted.move == Move::count && difference.hundredths != 0 && is_blank(wanted.explanation))
        problems.push_back(
            {"explanation",
             fmt::format("The count is {} {}. Say what you know of the difference.",
                         amount_words(medicine, {difference.hundredths < 0
                                                     ? -difference.hundredths
                                                     : difference.hundredths}),
                         difference.hundredths < 0 ? "less than there should be"
                                                   : "more than there should be")});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

Quantity change_of(NewStock const& wanted, Quantity before)
{
    switch (wanted.move) {
    case Move::in: return wanted.quantity;
    case Move::returned:
    case Move::disposed: return {-wanted.quantity.hundredths};
    case Move::count: return {wanted.quantity.hundredths - before.hundredths};
    case Move::dose: break;
    }
    return {};
}

}  // namespace

Outcome<MedicineId> add(Transaction& tx, Permitted<ChildId> const& child, NewMedicine wanted)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::manage_medicine, Level::l1));
    auto& medicine = wanted.medicine;
    if (auto const before = medicine_with_key(tx.db(), wanted.form_key)) {
        keep_entry(tx, permitted, audit::Verb::record_create, *before, wanted.form_key);
        return *before;
    }
    if (!tx.actor().may_in(Function::manage_medicine, medicine.setting) ||
        !is_there(tx, medicine.setting, *permitted))
        return refuse(NotFound{});
    medicine.id = tx.new_id<struct Medicine>();
    medicine.child = *permitted;
    medicine.made_at = tx.now();
    wanted.line.version = 1;
    wanted.line.made_at = tx.now();
    auto const& author = tx.actor().staff;
    insert_medicine(tx.db(), medicine, author, wanted.form_key);
    insert_line(tx.db(), medicine.id, wanted.line, author, wanted.form_key);
    if (wanted.here_now)
        insert_stock(tx.db(), {.medicine = medicine.id,
                               .move = Move::in,
                               .change = *wanted.here_now,
                               .expires_on = wanted.expires_on,
                               .to_whom = {},
                               .explanation = {},
                               .dose = std::nullopt,
                               .at = tx.now(),
                               .by = author,
                               .witness = std::nullopt,
                               .form_key = "first-" + wanted.form_key});
    keep_entry(tx, permitted, audit::Verb::record_create, medicine.id,
               title(medicine) + "|" + content_of(wanted.line));
    return medicine.id;
}

Outcome<> change(Transaction& tx, Permitted<ChildId> const& child, ChangedLine wanted)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::manage_medicine, Level::l1));
    auto const found = TRY(regimen(tx.db(), permitted, wanted.medicine));
    if (line_with_key(tx.db(), wanted.form_key) == wanted.medicine) {
        keep_entry(tx, permitted, audit::Verb::record_amend, wanted.medicine, wanted.form_key);
        return {};
    }
    if (found.stopped) return refuse(Conflict{"This medicine was stopped. Add it again instead."});
    auto const& newest = found.lines.back();
    if (newest.version != wanted.based_on)
        return refuse(Conflict{"Somebody changed this medicine since you opened it. Open it again "
                               "and look at the new dose before you change it."});
    if (is_blank(wanted.line.why))
        return refuse(Invalid{{{"why", "Say what changed and who said so"}}});
    if (wanted.line.from_at < newest.from_at)
        return refuse(Invalid{{{"from_on", fmt::format("Enter a day on or after {}: the dose "
                                                       "before this one starts then",
                                                       keywork::in_words(
                                                           london_day(newest.from_at)))}}});
    wanted.line.version = newest.version + 1;
    wanted.line.made_at = tx.now();
    insert_line(tx.db(), wanted.medicine, wanted.line, tx.actor().staff, wanted.form_key);
    keep_entry(tx, permitted, audit::Verb::record_amend, wanted.medicine,
               content_of(wanted.line));
    return {};
}

Outcome<> stop(Transaction& tx, Permitted<ChildId> const& child, MedicineId const& id,
               std::string const& why)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::manage_medicine, Level::l1));
    auto const found = TRY(regimen(tx.db(), permitted, id));
    if (is_blank(why)) return refuse(Invalid{{{"why", "Say why it stops and who said so"}}});
    if (found.stopped) {
        if (found.stopped->why == why && found.stopped->made_by_name == tx.actor().full_name) {
            keep_entry(tx, permitted, audit::Verb::record_amend, id, why);
            return {};
        }
        return refuse(Conflict{found.stopped->made_by_name + " stopped this medicine before."});
    }
    insert_stop(tx.db(), id, {.stopped_at = tx.now(), .why = why, .made_by_name = {}},
                tx.actor().staff);
    keep_entry(tx, permitted, audit::Verb::record_amend, id, why);
    return {};
}

Outcome<Quantity> enter_stock(Transaction& tx, Permitted<ChildId> const& child,
                              NewStock const& wanted)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::give_medicine, Level::l1));
    auto const found = TRY(regimen(tx.db(), permitted, wanted.medicine));
    auto const before = balance(tx.db(), wanted.medicine);
    if (stock_has_key(tx.db(), wanted.form_key)) {
        keep_entry(tx, permitted, audit::Verb::record_create, wanted.medicine, wanted.form_key);
        return before;
    }
    auto const difference = change_of(wanted, before);
    TRY(check_count(wanted, difference, found.medicine));
    if (wanted.witness == tx.actor().staff)
        return refuse(
            Invalid{{{"witness_name", "The witness is a second person, not you"}}});
    if (found.medicine.controlled && !wanted.witness)
        return refuse(Invalid{{{"witness_name", "This medicine needs a second person: they "
                                                "enter their own name and password"}}});
    insert_stock(tx.db(), {.medicine = wanted.medicine,
                           .move = wanted.move,
                           .change = difference,
                           .expires_on = wanted.expires_on,
                           .to_whom = wanted.to_whom,
                           .explanation = wanted.explanation,
                           .dose = std::nullopt,
                           .at = tx.now(),
                           .by = tx.actor().staff,
                           .witness = wanted.witness,
                           .form_key = wanted.form_key});
    keep_entry(tx, permitted, audit::Verb::record_create, wanted.medicine,
               fmt::format("{}|{}|{}|{}", to_text(wanted.move), difference.hundredths,
                           wanted.to_whom, wanted.explanation));
    return Quantity{before.hundredths + difference.hundredths};
}

Outcome<> sign_check(Transaction& tx, SettingId const& setting, Check check,
                     std::string const& form_key)
{
    if (!tx.actor().may_in(Function::manage_medicine, setting)) return refuse(NotFound{});
    auto const target = "medicine_check:" + setting.text() + " -";
    if (check_has_key(tx.db(), form_key)) {
        tx.audit({.verb = audit::Verb::record_sign, .target = target, .basis = "function"});
        return {};
    }
    if ((check.missed > 0 || check.differences > 0) && is_blank(check.words))
        return refuse(Invalid{{{"words", "Say what you found out about the missed doses and the "
                                         "differences, and what happens now"}}});
    check.id = tx.new_text();
    check.checked_at = tx.now();
    insert_check(tx.db(), check, setting, tx.actor().staff, form_key);
    tx.audit({.verb = audit::Verb::record_sign,
              .target = target,
              .basis = "function",
              .content_hash = crypto::sha256_hex(
                  fmt::format("{}|{}|{}", check.missed, check.differences, check.words))});
    return {};
}

}  // namespace keywork::medicine
