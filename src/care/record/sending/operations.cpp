#include "care/record/sending/sending.hpp"

#include "care/action/action.hpp"
#include "care/chronology/chronology.hpp"
#include "care/form/redaction.hpp"
#include "care/plan/agreed.hpp"
#include "care/record/about/leaves.hpp"
#include "care/record/about/store.hpp"
#include "care/record/accounts/operations.hpp"
#include "care/record/opening/opening.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/known.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/rules.hpp"
#include "care/record/sending/duties.hpp"
#include "care/record/signing/store.hpp"
#include "care/record/standards/standards.hpp"
#include "care/record/store.hpp"
#include "care/record/to_finish/to_finish.hpp"
#include "platform/crypto/crypto.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

/// Everything that sending works from, once the answers are in order.
struct Sending {
    Rulebook const& rules;
    form::Form const& form;
    ToSend const& wanted;
    form::Known const& known;
    form::Answers const& answers;
    form::Envelope const& envelope;
    std::vector<ChildOfRecord> const& children;   // the one it was opened on comes first
    Record record;
    std::string basis;
    Worker const* about = nullptr;           // of a staff file
};

form::Form const* form_of(Rulebook const& rules, ToSend const& wanted)
{
    return wanted.form_version == 0 ? rules.forms.find(wanted.kind)
                                    : rules.forms.find(wanted.kind, wanted.form_version);
}

/// The record that this form became already, if it is the same form.
Outcome<std::optional<Sent>> sent_before(Transaction& tx, ToSend const& wanted)
{
    auto const before = record_with_key(tx.db(), wanted.form_key);
    if (!before) return std::nullopt;
    if (before->author != tx.actor().staff) return refuse(NotFound{});
    if (before->body_hash != body_hash(wanted.kind, wanted.typed))
        return refuse(Conflict{"This form was sent already, with other words. What was sent "
                               "stands; add what is missing as a correction."});
    return Sent{before->id, Sent::When::before};
}

/// The children of the record, each one reached by the actor: the one it was opened on is decided.
Outcome<std::vector<ChildOfRecord>> children_for(Transaction& tx,
                                                 std::optional<Permitted<ChildId>> const& child,
                                                 form::Envelope const& envelope)
{
    std::vector<ChildOfRecord> children;
    if (!child) return children;
    std::vector<ChildId> ids{**child};
    for (ChildId const& other : envelope.others) {
        if (other == **child) continue;
        TRY(decide(tx.db(), tx.actor(), Function::raise_concern, Level::l0, other));
        ids.push_back(other);
    }
    for (ChildId const& id : ids) {
        auto const names = names_of(tx.db(), id);
        if (!names) return refuse(NotFound{});
        children.push_back({id, *names});
    }
    return children;
}

Record record_of(Transaction& tx, form::Form const& form, ToSend const& wanted,
                 form::Answers const& answers, form::Envelope const& envelope)
{
    return {.id = tx.new_id<Record>(),
            .kind = form.kind,
            .form_version = form.version,
            .setting = wanted.on.setting,
            .author = tx.actor().staff,
            .occurred_at = envelope.occurred_at,
            .ended_at = envelope.ended_at,
            .recorded_at = tx.now(),
            .level = envelope.level,
            .significant = envelope.significant,
            .answers = form::to_json(answers),
            .form_key = wanted.form_key,
            .body_hash = body_hash(wanted.kind, wanted.typed),
            .opened_from = wanted.opened_from};
}

void store_rows(Transaction& tx, Sending const& sending)
{
    Record const& record = sending.record;
    insert_record(tx.db(), record);
    int position = 0;
    for (ChildOfRecord const& one : sending.children)
        insert_child(tx.db(), record.id, one.child, position++);
    for (StaffId const& staff : sending.envelope.took_part)
        insert_staff(tx.db(), record.id, staff, Part::took_part);
    for (StaffId const& staff : sending.envelope.saw)
        insert_staff(tx.db(), record.id, staff, Part::saw);
    if (record.level != Level::l4) return;
    // Level 4 is for named people: those who lead here, without whom it may be about.
    for (StaffId const& lead : leads_of(tx.db(), record.setting, tx.today()))
        if (!took_part(tx.db(), record.id, lead)) insert_named(tx.db(), record.id, lead);
}

/// One child's line: the other children of the record hidden in its words.
void store_line(Transaction& tx, Sending const& sending, ChildOfRecord const& own)
{
    std::vector<form::OtherChild> others;
    for (ChildOfRecord const& one : sending.children)
        if (one.child != own.child) others.push_back(one.names);
    auto words = sending.known.words;
    if (own.child != sending.children.front().child)
        words.name = std::string{form::another_young_person};
    auto const asked = form::questions(sending.form);
    auto const names = names_in(tx.db(), asked, sending.answers,
                                shown_on_file_of(tx.db(), own.child));
    auto const hidden = [&](std::string const& text) {
        return form::without_other_children(text, own.names, others);
    };
    // Another child's row is on that child's file, in neither the line nor what is searched.
    auto answers = sending.answers;
    leave_out_rows(sending.form, answers, {own.child.text()});
    auto const line = form::chronology_line(sending.form, answers, words, names);
    Record const& record = sending.record;
    chronology::append(
        tx.db(),
        {.child = own.child, .occurred_at = record.occurred_at, .kind = record.kind,
         .level = record.level, .significant = record.significant, .title = hidden(line.title),
         .words = hidden(line.words), .by_whom = tx.actor().full_name, .author = record.author,
         .setting = record.setting, .record = record.id, .recorded_at = record.recorded_at,
         .import_id = std::nullopt,
         .searched = hidden(form::search_text(sending.form, answers, record.level, words, names))});
}

/// Those who lead have their leader sign: oversight, not one another.
std::vector<Role> roles_to_ask(form::Signature const& rule, Sending const& sending)
{
    auto roles = rule.roles;
    if (sending.about &&
        managed_by(*sending.about, sending.record.setting) == Role::oversight)
        std::ranges::replace(roles, Role::lead, Role::oversight);
    return roles;
}

/// Of a staff file: the worker, or one of the roles, wrote it, and sending it was their signature.
/// Where one person leads, nobody else there could give it.
bool was_signed_by_sending(Actor const& author, std::vector<Role> const& roles,
                           Sending const& sending)
{
    bool const self = author.staff == sending.about->staff;
    if (roles.empty()) return self;
    return !self && std::ranges::any_of(author.roles, [&](HeldRole const& held) {
        return held.setting == sending.record.setting &&
               std::ranges::find(roles, held.role) != roles.end();
    });
}

/// Whether it asked for any.
bool ask_for_signatures(Transaction& tx, Sending const& sending)
{
    bool asked = false;
    for (std::size_t const step : form::signatures_to_ask(sending.form, sending.answers,
                                                          sending.known.words.profile)) {
        auto const roles = roles_to_ask(sending.form.signs[step], sending);
        if (sending.about && was_signed_by_sending(tx.actor(), roles, sending)) continue;
        asked = true;
        insert_signature(tx.db(), {.id = tx.new_id<RecordSignature>(),
                                   .record = sending.record.id,
                                   .step = step,
                                   .round = 1,
                                   .roles = roles,
                                   .asked_at = tx.now(),
                                   .talked_at = {}, .signed_by = {}, .signer_name = {},
                                   .signed_at = {}, .answer = {}, .comment = {}});
    }
    return asked;
}

void keep_plan(Transaction& tx, Sending const& sending, bool waits)
{
    if (sending.children.empty()) return;
    using Signed = plan::SentRecord::Signed;
    plan::after_sending(tx, {.form = sending.form,
                             .record = sending.record,
                             .child = sending.children.front().child,
                             .answers = sending.answers,
                             .words = sending.known.words,
                             .signed_by = waits ? Signed::waits : Signed::by_nobody});
}

/// The other children hidden, as on the file of the child it was opened on.
std::string hidden_on_first_file(Sending const& sending, std::string const& text)
{
    if (sending.children.empty()) return text;
    std::vector<form::OtherChild> others;
    for (ChildOfRecord const& one : sending.children)
        if (one.child != sending.children.front().child) others.push_back(one.names);
    return form::without_other_children(text, sending.children.front().names, others);
}

void add_actions(Transaction& tx, Sending const& sending)
{
    for (form::ActionAsked const& asked : sending.envelope.actions) {
        std::optional<sys_seconds> due_at;
        if (asked.by_when) due_at = end_of(*asked.by_when);
        auto who = asked.who;
        // Nobody else would know of it: what is in a staff file is not on the list of a place.
        if (!who && sending.about)
            who = sending.form.about_staff->worker_reads ? sending.about->staff
                                                         : sending.record.author;
        action::add_from_record(tx, {.setting = sending.record.setting,
                                     .child = sending.wanted.on.child,
                                     .record = sending.record.id,
                                     .what = hidden_on_first_file(sending, asked.what),
                                     .note = std::nullopt,
                                     .level = sending.record.level,
                                     .assigned_to = who,
                                     .due_at = due_at});
    }
}

/// Whoever stands in a row of the measure took part in it, named again among those or not.
form::Envelope envelope_with_users(form::Form const& form, form::Answers const& answers,
                                   form::Known const& known)
{
    auto envelope = form::envelope_of(form, answers, known);
    if (!asks_for_accounts(form)) return envelope;
    for (StaffId const& one : who_used_it(form, answers).staff)
        if (std::ranges::find(envelope.took_part, one) == envelope.took_part.end())
            envelope.took_part.push_back(one);
    return envelope;
}

void ask_for_own_accounts(Transaction& tx, Sending const& sending)
{
    if (!sending.wanted.on.child || !asks_for_accounts(sending.form)) return;
    ask_for_accounts(tx, {.record = sending.record,
                          .child = *sending.wanted.on.child,
                          .used = who_used_it(sending.form, sending.answers),
                          .due_at = account_due(sending.known.words.profile,
                                                sending.record.occurred_at)});
}

void audit_sent(Transaction& tx, Sending const& sending)
{
    tx.audit({.verb = sending.form.raises ? audit::Verb::concern_raise
                                          : audit::Verb::record_create,
              .target = audit::target("record", sending.record.id, "1"),
              .subject = sending.wanted.on.child ? audit::subject(*sending.wanted.on.child) : "-",
              .basis = sending.basis,
              .result = audit::Result::allow,
              .count = std::max<std::int64_t>(1, std::ssize(sending.children)),
              .content_hash = sending.record.body_hash});
}

/// Where a record is sent to, decided.
struct SentTo {
    std::optional<Permitted<ChildId>> child;
    std::optional<Worker> about;
    std::string basis() const
    {
        if (child) return child->basis();
        return "function";
    }
};

/// refused  NotFound where the actor may not write this kind
Outcome<SentTo> decide_where(Transaction& tx, form::Form const& form, WrittenOn const& on)
{
    SentTo to;
    if (on.child) {
        to.child = TRY(decide(tx.db(), tx.actor(), Function::raise_concern, Level::l0, *on.child));
        if (!may_write(form, *to.child)) return refuse(NotFound{});
        return to;
    }
    if (on.about) {
        to.about = worker(tx.db(), *on.about, tx.today());
        if (!to.about || !may_write(form, tx.actor(), on.setting, *to.about))
            return refuse(NotFound{});
        return to;
    }
    if (!may_write(form, tx.actor(), on.setting)) return refuse(NotFound{});
    return to;
}

/// The staff file that the record stands in, and what it leaves elsewhere.
Outcome<> store_about(Transaction& tx, Sending const& sending)
{
    if (!sending.about) return {};
    SentAbout const sent{.rules = sending.rules, .form = sending.form,
                         .answers = sending.answers, .record = sending.record,
                         .worker = *sending.about};
    keep_about(tx, sent);
    feed_training(tx, sent);
    return copy_to_children(tx, sent);
}

Outcome<Sent> send_answers(Transaction& tx, Rulebook const& rules, form::Form const& form,
                           ToSend const& wanted, SentTo const& to)
{
    auto const& child = to.child;
    auto const known = known_for(tx.db(), rules.profiles, tx.actor(), wanted.on,
                                 child ? &*child : nullptr,
                                 lists_to_read(form, wanted.typed));
    auto const reading = form::read_answers(form, wanted.typed, known);
    if (!reading.problems.empty()) return refuse(Invalid{reading.problems});
    auto const envelope = envelope_with_users(form, reading.answers, known);
    auto const children = TRY(children_for(tx, child, envelope));
    Sending const sending{.rules = rules,
                          .form = form,
                          .wanted = wanted,
                          .known = known,
                          .answers = reading.answers,
                          .envelope = envelope,
                          .children = children,
                          .record = record_of(tx, form, wanted, reading.answers, envelope),
                          .basis = to.basis(),
                          .about = to.about ? &*to.about : nullptr};
    store_rows(tx, sending);
    TRY(store_about(tx, sending));
    if (!sending.about) standards::after_sending(tx, sending.record, sending.answers);
    for (ChildOfRecord const& one : children) store_line(tx, sending, one);
    bool const waits = ask_for_signatures(tx, sending);
    start_duties(tx, {.form = form, .clocks = rules.clocks, .record = sending.record,
                      .child = wanted.on.child, .about = wanted.on.about},
                 reading.answers, known);
    keep_plan(tx, sending, waits);
    add_actions(tx, sending);
    ask_for_own_accounts(tx, sending);
    if (child)
        after_sending_opens(tx, rules, *child, {.form = form, .answers = sending.answers,
                                                .words = known.words,
                                                .record = sending.record});
    audit_sent(tx, sending);
    return Sent{sending.record.id, Sent::When::now};
}

}  // namespace

Outcome<Sent> send(Transaction& tx, Rulebook const& rules, ToSend const& wanted)
{
    form::Form const* form = form_of(rules, wanted);
    if (!form) return refuse(NotFound{});
    auto const to = TRY(decide_where(tx, *form, wanted.on));
    if (auto const before = TRY(sent_before(tx, wanted))) {
        tx.audit({.verb = audit::Verb::record_submit,
                  .target = audit::target("record", before->record, "1"),
                  .subject = wanted.on.child ? audit::subject(*wanted.on.child) : "-",
                  .basis = "author"});
        return *before;
    }
    return send_answers(tx, rules, *form, wanted, to);
}

Outcome<Sent> send_draft(Transaction& tx, Rulebook const& rules, DraftId const& id,
                         std::int64_t version)
{
    auto const draft = draft_of(tx.db(), tx.actor().staff, id);
    if (!draft) return refuse(NotFound{});
    if (draft->version != version)
        return refuse(Conflict{"This draft was saved again after you checked it. Check it once "
                               "more, then send it."});
    auto const sent = TRY(send(tx, rules, {.form_key = draft->form_key,
                                           .kind = draft->kind,
                                           .form_version = draft->form_version,
                                           .on = draft->on,
                                           .typed = draft->typed,
                                           .opened_from = draft->opened_from}));
    if (sent.when == Sent::When::now) {
        mark_sent(tx.db(), draft->id, sent.record);
        close_line_of(tx, draft->id);
    }
    return sent;
}

std::string body_hash(std::string_view kind, form::Typed const& typed)
{
    auto in_order = typed;
    std::ranges::stable_sort(in_order.fields, [](auto const& one, auto const& other) {
        return one.first < other.first;
    });
    return crypto::sha256_hex(std::string{kind} + "\n" + form::to_json(in_order));
}

}  // namespace keywork::record
