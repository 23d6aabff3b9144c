#include "care/record/signing/operations.hpp"

#include "care/plan/agreed.hpp"
#include "care/record/accounts/store.hpp"
#include "care/record/additions/answered.hpp"
#include "care/record/additions/store.hpp"
#include "care/record/known.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/sending/duties.hpp"
#include "care/record/signing/rules.hpp"
#include "care/record/signing/store.hpp"
#include "care/record/store.hpp"
#include "care/setting/store.hpp"
#include "platform/expects.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::record {
namespace {

/// A record that the actor reached, and who they are to it.
struct Found {
    Record record;
    Signer signer;
    std::string basis;
};

Outcome<Found> find_on_file(db::Reader& db, Actor const& actor, ChildId const& child,
                            RecordId const& id)
{
    auto const permitted = TRY(decide(db, actor, Function::sign_record, Level::l0, child));
    auto reached = TRY(reach(db, actor, permitted, id));
    return Found{.record = std::move(reached.record),
                 .signer = {.staff = actor.staff,
                            .roles = permitted.roles(),
                            .signs_to = permitted.signs_to(),
                            .took_part = took_part(db, id, actor.staff)},
                 .basis = permitted.basis()};
}

Outcome<Found> find_of_house(db::Reader& db, Actor const& actor, RecordId const& id)
{
    auto found = record(db, id);
    if (!found || !record_of_house(db, found->setting, id)) return refuse(NotFound{});
    if (!actor.may_in(Function::sign_record, found->setting)) return refuse(NotFound{});
    Signer signer{.staff = actor.staff, .roles = {}, .signs_to = {},
                  .took_part = took_part(db, id, actor.staff)};
    for (HeldRole const& held : actor.roles) {
        if (held.setting != found->setting) continue;
        signer.roles.push_back(held.role);
        auto const column = held.profile == "home" ? Column::home : Column::school;
        auto const relationship = held.oversees ? Relationship::over : Relationship::team;
        if (auto const rule = access_rule(held.role, relationship, column))
            signer.signs_to = std::max(signer.signs_to, rule->signs);
    }
    return Found{.record = std::move(*found), .signer = std::move(signer), .basis = "function"};
}

/// Who leads where it was written signs to any level of a staff file; the worker for themselves.
Outcome<Found> find_about(db::Reader& db, Actor const& actor, StaffId const& worker,
                          RecordId const& id)
{
    auto reached = TRY(reach_about(db, actor, worker, id));
    Signer signer{.staff = actor.staff, .roles = {}, .signs_to = {}, .took_part = false,
                  .is_worker = actor.staff == worker};
    for (HeldRole const& held : actor.roles) {
        if (held.setting != reached.record.setting) continue;
        signer.roles.push_back(held.role);
        if (has_function(held.role, Function::sign_record)) signer.signs_to = Level::l3;
    }
    return Found{.record = std::move(reached.record), .signer = std::move(signer),
                 .basis = std::move(reached.basis)};
}

Outcome<Found> find(db::Reader& db, Actor const& actor, OnFile const& on)
{
    if (on.about) return find_about(db, actor, *on.about, on.record);
    if (on.child) return find_on_file(db, actor, *on.child, on.record);
    return find_of_house(db, actor, on.record);
}

form::Form const& form_of(Rulebook const& rules, Record const& record)
{
    auto const* form = rules.forms.find(record.kind, record.form_version);
    expects(form != nullptr);
    return *form;
}

std::optional<std::string> missing_first(db::Reader& db, Rulebook const& rules,
                                         OnFile const& on, Record const& record,
                                         form::Signature const& rule)
{
    if (auto const who = who_owe(accounts_of(db, record.id)); !who.empty())
        return fmt::format("Before it can be signed, this account must be in, or why there is none "
                           "must be said: {}", who);
    form::Form const& form = form_of(rules, record);
    auto const setting = setting::find(db, record.setting);
    expects(setting.has_value());
    auto words = words_for(db, rules.profiles, *setting, nullptr, london_day(record.recorded_at));
    if (on.child)
        if (auto const names = names_of(db, *on.child)) words.name = names->known_as;
    if (on.about)
        if (auto const name = name_of_staff(db, on.about->text())) words.name = *name;
    for (std::string const& question : rule.needs) {
        if (answer_given(db, form, record, question)) continue;
        auto const* asked = form::find(form, question);
        return fmt::format("Before it can be signed, this must be answered: “{}”",
                           asked ? form::said(asked->label, words) : question);
    }
    return std::nullopt;
}

struct Waiting {
    Found found;
    RecordSignature signature;
    form::Signature const* rule;
};

Outcome<Waiting> waiting_for_actor(Transaction& tx, Rulebook const& rules, OnFile const& on)
{
    auto found = TRY(find(tx.db(), tx.actor(), on));
    auto const next = waiting(signatures_of(tx.db(), on.record));
    if (!next) return refuse(Conflict{"Nothing waits for a signature on this record now."});
    form::Form const& form = form_of(rules, found.record);
    expects(next->step < form.signs.size());
    form::Signature const& rule = form.signs[next->step];
    if (auto why = why_not_sign(found.signer, found.record, *next, rule))
        return refuse(NotAllowed{std::move(*why)});
    return Waiting{.found = std::move(found), .signature = *next, .rule = &rule};
}

Outcome<> answer(Transaction& tx, Waiting const& waiting, OnFile const& on, SignAnswer how,
                 Given const& given)
{
    auto signature = waiting.signature;
    signature.signed_by = tx.actor().staff;
    signature.signed_at = tx.now();
    signature.answer = how;
    signature.comment = given.comment;
    signature.talked_at = given.talked_at;
    if (!answer_signature(tx.db(), signature))
        return refuse(Conflict{"Somebody answered this signature a moment ago."});
    tx.audit({.verb = audit::Verb::record_sign,
              .target = audit::target("record", on.record, std::to_string(signature.round)),
              .subject = on.child ? audit::subject(*on.child) : "-",
              .basis = waiting.found.basis,
              .result = audit::Result::allow,
              .count = 1,
              .content_hash = waiting.found.record.body_hash});
    return {};
}

bool may_sign_it(Forms const& forms, ToSign const& one)
{
    auto const* form = forms.find(one.kind, one.form_version);
    if (!form || one.step >= form->signs.size()) return false;
    return !(one.took_part && form->signs[one.step].never_took_part);
}

}  // namespace

std::vector<ToSign> waiting_to_sign(db::Reader& db, Forms const& forms, Scope const& scope,
                                    int most)
{
    auto waiting = waiting_for(db, scope, most);
    for (ToSign& one : waiting_about(db, scope, most)) waiting.push_back(std::move(one));
    std::ranges::stable_sort(waiting, {}, &ToSign::asked_at);
    std::erase_if(waiting, [&](ToSign const& one) { return !may_sign_it(forms, one); });
    return waiting;
}

std::optional<NextSignature> next_signature(db::Reader& db, Rulebook const& rules,
                                            Actor const& actor, OnFile const& on,
                                            Record const& record)
{
    auto const next = waiting(signatures_of(db, on.record));
    if (!next) return std::nullopt;
    form::Form const& form = form_of(rules, record);
    expects(next->step < form.signs.size());
    form::Signature const& rule = form.signs[next->step];
    NextSignature result{.signature = *next, .rule = &rule, .why_not = std::nullopt};
    auto const found = find(db, actor, on);
    if (!found) {
        result.why_not = "This record is signed by somebody in another role.";
        return result;
    }
    result.why_not = why_not_sign(found->signer, record, *next, rule);
    if (!result.why_not) result.why_not = missing_first(db, rules, on, record, rule);
    return result;
}

Outcome<> sign(Transaction& tx, Rulebook const& rules, OnFile const& on, Given const& given)
{
    auto const waits = TRY(waiting_for_actor(tx, rules, on));
    Record const& record = waits.found.record;
    form::Form const& form = form_of(rules, record);
    if (auto why = missing_first(tx.db(), rules, on, record, *waits.rule))
        return refuse(Conflict{std::move(*why)});
    if (given.talked_at && *given.talked_at > tx.now())
        return refuse(Invalid{{{"talked_day", "Enter when you talked to them. It is in the "
                                             "future."}}});
    TRY(answer(tx, waits, on, SignAnswer::agreed, given));
    if (waiting(signatures_of(tx.db(), on.record))) return {};
    meet_signed_duties(tx, {.form = form, .clocks = rules.clocks, .record = record,
                            .child = on.child, .about = on.about});
    if (on.child) plan::after_last_signature(tx, form, record, *on.child);
    return {};
}

Outcome<> return_to_author(Transaction& tx, Rulebook const& rules, OnFile const& on,
                           std::string const& why)
{
    if (is_blank(why))
        return refuse(Invalid{{{"why", "Write what is missing or what must be put right"}}});
    auto const waits = TRY(waiting_for_actor(tx, rules, on));
    return answer(tx, waits, on, SignAnswer::returned,
                  {.talked_at = std::nullopt, .comment = why});
}

Outcome<> ask_again(Transaction& tx, Rulebook const& rules, OnFile const& on)
{
    auto const found = record(tx.db(), on.record);
    if (!found || found->author != tx.actor().staff) return refuse(NotFound{});
    if (on.child) {
        TRY(decide(tx.db(), tx.actor(), Function::raise_concern, Level::l0, *on.child));
        if (!record_on(tx.db(), *on.child, on.record)) return refuse(NotFound{});
    }
    if (on.about) TRY(reach_about(tx.db(), tx.actor(), *on.about, on.record));
    auto const before = signatures_of(tx.db(), on.record);
    if (!is_returned(before)) return refuse(Conflict{"Nobody has returned this record."});
    form::Form const& form = form_of(rules, *found);
    int const round = before.back().round + 1;
    for (RecordSignature const& one : before) {
        if (one.round != before.back().round) continue;
        insert_signature(tx.db(), {.id = tx.new_id<RecordSignature>(),
                                   .record = on.record,
                                   .step = one.step,
                                   .round = round,
                                   .roles = on.about ? one.roles : form.signs[one.step].roles,
                                   .asked_at = tx.now(),
                                   .talked_at = {}, .signed_by = {}, .signer_name = {},
                                   .signed_at = {}, .answer = {}, .comment = {}});
    }
    tx.audit({.verb = audit::Verb::record_submit,
              .target = audit::target("record", on.record, std::to_string(round)),
              .subject = on.child ? audit::subject(*on.child) : "-",
              .basis = "author"});
    return {};
}

}  // namespace keywork::record
