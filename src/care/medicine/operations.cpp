#include "care/medicine/operations.hpp"

#include "care/child/operations.hpp"
#include "care/chronology/chronology.hpp"
#include "care/medicine/stock_store.hpp"
#include "care/medicine/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/expects.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::medicine {
namespace {

using audit::Verb;

void audit_change(Transaction& tx, Permitted<ChildId> const& child, Verb verb, std::string target,
                  std::string const& content)
{
    auto kept = child::entry(child, verb, std::move(target));
    kept.content_hash = crypto::sha256_hex(content);
    tx.audit(kept);
}

std::string body_hash(NewDose const& wanted)
{
    return crypto::sha256_hex(fmt::format(
        "{}|{}|{}|{}|{}|{}|{}", wanted.medicine.text(),
        wanted.due_at ? keywork::to_text(*wanted.due_at) : "", to_text(wanted.outcome),
        wanted.amount.hundredths, wanted.reason, wanted.advice,
        wanted.witness ? wanted.witness->text() : ""));
}

/// What a dose is recorded on, and what stands of it already.
struct Ground {
    Permitted<ChildId> child;
    Regimen regimen;
    Line line;
};

Outcome<Ground> ground_of(Transaction& tx, Permitted<ChildId> const& child, NewDose const& wanted)
{
    auto permitted =
        TRY(child::decide_to_write(tx, child, Function::give_medicine, Level::l1));
    auto found = TRY(regimen(tx.db(), permitted, wanted.medicine));
    auto const* line = line_at(found, wanted.due_at.value_or(wanted.given_at));
    if (!line) return refuse(NotFound{});
    if (line->as_needed() == wanted.due_at.has_value()) return refuse(NotFound{});
    if (wanted.due_at) {
        auto const slots = slots_between({&found, 1}, {}, *wanted.due_at,
                                         *wanted.due_at + seconds{1}, tx.now());
        if (slots.empty()) return refuse(NotFound{});
    }
    Line const held = *line;
    return Ground{std::move(permitted), std::move(found), held};
}

void check_time(std::vector<Problem>& problems, NewDose const& wanted, sys_seconds now)
{
    if (wanted.given_at > now) {
        problems.push_back({"given_at", "Enter a time that has passed"});
    } else if (wanted.given_at < now - longest_ago) {
        problems.push_back({"given_at", "That is more than a day ago. Report it as a medication "
                                        "error: nothing is dated back here"});
    } else if (wanted.due_at && wanted.given_at < *wanted.due_at - early_by) {
        problems.push_back(
            {"given_at", fmt::format("It is due {}. It can be given from {}.",
                                     when_words(*wanted.due_at, now),
                                     when_words(*wanted.due_at - early_by, now))});
    }
}

void check_reason(std::vector<Problem>& problems, NewDose const& wanted, Line const& line)
{
    if (!is_blank(wanted.reason)) return;
    if (!is_taken(wanted.outcome))
        problems.push_back({"reason", "Say why it was not given"});
    else if (line.as_needed())
        problems.push_back({"reason", "Say why it was needed, like: headache since lunch"});
    else if (wanted.amount != line.dose)
        problems.push_back({"reason", "Say why the amount is not the one prescribed"});
}

void check_limits(Transaction& tx, std::vector<Problem>& problems, NewDose const& wanted,
                  Ground const& ground)
{
    if (!is_taken(wanted.outcome) || !is_blank(wanted.advice)) return;
    auto const since = wanted.given_at -
                       std::max<seconds>(longest_ago, ground.line.least_gap.value_or(minutes{0}));
    auto const taken =
        taken_at(tx.db(), *ground.child, ground.regimen.medicine.name, since);
    std::string words;
    for (BrokenLimit const& broken : broken_limits(ground.line, taken, wanted.given_at))
        words += (words.empty() ? "" : " ") + in_words(broken, ground.line, tx.now());
    if (!words.empty()) problems.push_back({"advice", words});
}

void check_witness(std::vector<Problem>& problems, Medicine const& medicine, bool needed,
                   std::optional<StaffId> const& witness, StaffId const& author)
{
    if (witness == author)
        problems.push_back({"witness_name", "The witness is a second person, not you"});
    else if (medicine.controlled && needed && !witness)
        problems.push_back({"witness_name", "This medicine needs a second person: they enter "
                                            "their own name and password"});
}

Outcome<> check_dose(Transaction& tx, NewDose const& wanted, Ground const& ground)
{
    std::vector<Problem> problems;
    auto const& medicine = ground.regimen.medicine;
    if (ground.line.as_needed() && !leaves_stock(wanted.outcome))
        problems.push_back({"outcome", "What is given only as needed is not refused or missed"});
    check_time(problems, wanted, tx.now());
    check_reason(problems, wanted, ground.line);
    check_limits(tx, problems, wanted, ground);
    check_witness(problems, medicine, needs_witness(medicine, wanted.outcome), wanted.witness,
                  tx.actor().staff);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

/// Two people at two devices give the same dose: the second is told who was first.
Outcome<> check_open(Transaction& tx, NewDose const& wanted, Ground const& ground)
{
    if (!wanted.due_at) return {};
    auto const doses = doses_of(tx.db(), ground.child, *wanted.due_at - longest_ago,
                                tx.now() + seconds{1});
    for (Dose const& dose : doses)
        if (dose.medicine == wanted.medicine && dose.due_at == wanted.due_at &&
            is_taken(dose.outcome))
            return refuse(Conflict{fmt::format(
                "{} recorded this dose as given at {}. It was not recorded again. If the child "
                "has had it twice, ring 111 and report a medication error.",
                dose.giver_name, time_in_words(dose.given_at))});
    return {};
}

/// The title of a line in the story; none: an ordinary dose, of which there are too many.
std::optional<std::string> title_in_story(NewDose const& wanted, Line const& line)
{
    switch (wanted.outcome) {
    case DoseOutcome::given:
    case DoseOutcome::self_given:
        if (line.as_needed()) return "Medicine given as needed";
        return std::nullopt;
    case DoseOutcome::refused: return "Medicine refused";
    case DoseOutcome::withheld: return "Medicine withheld";
    case DoseOutcome::absent:
    case DoseOutcome::spoilt: return std::nullopt;
    }
    return std::nullopt;
}

void tell_story_of(Transaction& tx, NewDose const& wanted, Ground const& ground)
{
    auto const title = title_in_story(wanted, ground.line);
    if (!title) return;
    auto const& medicine = ground.regimen.medicine;
    // Only what stands on the prescription: what somebody types may name another child.
    auto const words =
        wanted.due_at
            ? fmt::format("{}, due {}", medicine::title(medicine), time_in_words(*wanted.due_at))
            : fmt::format("{}, {}, for {}", medicine::title(medicine),
                          amount_words(medicine, wanted.amount), ground.line.as_needed_for);
    chronology::append(tx.db(), {.child = *ground.child,
                                 .occurred_at = wanted.given_at,
                                 .kind = "medicine",
                                 .level = Level::l1,
                                 .significant = true,
                                 .title = *title,
                                 .words = words,
                                 .by_whom = tx.actor().full_name,
                                 .author = tx.actor().staff,
                                 .setting = medicine.setting,
                                 .record = std::nullopt,
                                 .recorded_at = tx.now(),
                                 .import_id = std::nullopt});
}

/// The dose that this form became already.
Outcome<std::optional<DoseId>> recorded_before(Transaction& tx, Permitted<ChildId> const& child,
                                               NewDose const& wanted)
{
    auto const before = dose_with_key(tx.db(), wanted.form_key);
    if (!before) return std::nullopt;
    if (before->giver != tx.actor().staff) return refuse(NotFound{});
    if (before->body_hash != body_hash(wanted))
        return refuse(Conflict{"This dose was recorded already, with other answers. What was "
                               "recorded stands. If it is wrong, report a medication error."});
    audit_change(tx, child, Verb::record_create, audit::target("dose", before->id),
                 before->body_hash);
    return before->id;
}

}  // namespace

Outcome<DoseId> record_dose(Transaction& tx, Permitted<ChildId> const& child,
                            NewDose const& wanted)
{
    if (auto const before = TRY(recorded_before(tx, child, wanted))) return *before;
    auto const ground = TRY(ground_of(tx, child, wanted));
    TRY(check_open(tx, wanted, ground));
    TRY(check_dose(tx, wanted, ground));
    Dose const dose{.id          = tx.new_id<struct Dose>(),
                    .medicine    = wanted.medicine,
                    .child       = *ground.child,
                    .line        = ground.line.version,
                    .due_at      = wanted.due_at,
                    .outcome     = wanted.outcome,
                    .given_at    = wanted.given_at,
                    .recorded_at = tx.now(),
                    .amount      = wanted.amount,
                    .reason      = wanted.reason,
                    .advice      = wanted.advice,
                    .giver       = tx.actor().staff,
                    .giver_name  = tx.actor().full_name,
                    .witness     = wanted.witness,
                    .witness_name = std::nullopt,
                    .effect      = std::nullopt};
    auto const hash = body_hash(wanted);
    insert_dose(tx.db(), dose, ground.regimen.medicine.setting, wanted.form_key, hash);
    if (leaves_stock(wanted.outcome))
        insert_stock(tx.db(), {.medicine = wanted.medicine,
                               .move = Move::dose,
                               .change = {-wanted.amount.hundredths},
                               .expires_on = std::nullopt,
                               .to_whom = {},
                               .explanation = {},
                               .dose = dose.id,
                               .at = wanted.given_at,
                               .by = tx.actor().staff,
                               .witness = wanted.witness,
                               .form_key = "dose-" + wanted.form_key});
    tell_story_of(tx, wanted, ground);
    audit_change(tx, ground.child, Verb::record_create, audit::target("dose", dose.id), hash);
    return dose.id;
}

Outcome<> say_effect(Transaction& tx, Permitted<ChildId> const& child, DoseId const& id,
                     Effect effect)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::give_medicine, Level::l1));
    auto const found = TRY(dose(tx.db(), permitted, id));
    if (found.due_at || !is_taken(found.outcome)) return refuse(NotFound{});
    if (found.effect)
        return refuse(Conflict{found.effect->by_name + " said how it worked already."});
    effect.said_at = tx.now();
    insert_effect(tx.db(), id, effect, tx.actor().staff);
    audit_change(tx, permitted, Verb::record_amend, audit::target("dose", id),
                 std::string{to_text(effect.worked)} + "|" + effect.words);
    return {};
}

}  // namespace keywork::medicine
