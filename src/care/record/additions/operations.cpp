#include "care/record/additions/operations.hpp"

#include "care/action/action.hpp"
#include "care/form/redaction.hpp"
#include "care/missing/missing.hpp"
#include "care/plan/agreed.hpp"
#include "care/record/accounts/operations.hpp"
#include "care/record/accounts/store.hpp"
#include "care/record/additions/answerer.hpp"
#include "care/record/additions/keeping.hpp"
#include "care/record/additions/store.hpp"
#include "care/record/known.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/sending/duties.hpp"
#include "care/record/store.hpp"
#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "platform/expects.hpp"
#include "platform/text/text.hpp"

#include <algorithm>
#include <functional>

namespace keywork::record {
namespace {

form::Form const& form_of(Rulebook const& rules, Record const& record)
{
    auto const* form = rules.forms.find(record.kind, record.form_version);
    expects(form != nullptr);
    return *form;
}

Outcome<> check(ToAdd const& wanted)
{
    std::vector<Problem> problems;
    if (is_blank(wanted.words)) problems.push_back({"words", "Write what you want to add"});
    if (wanted.kind == AdditionKind::correction && is_blank(wanted.reason))
        problems.push_back({"reason", "Write why it is corrected"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

struct ReachedOnFile {
    Permitted<ChildId> child;
    Reached reached;
};

/// The record that is added to, on a child's file or in a staff file.
struct AddedTo {
    std::optional<Permitted<ChildId>> child;
    std::optional<AboutFacts> about;
    Reached reached;
    std::string basis;

    /// Whoever reads a record of a staff file may add to it.
    bool writes() const
    {
        return about || (child->writes_to() && *child->writes_to() >= Level::l1);
    }
};

Outcome<ReachedOnFile> reach_on_file(Transaction& tx, ChildId const& child, RecordId const& id)
{
    auto permitted = TRY(decide(tx.db(), tx.actor(), Function::raise_concern, Level::l0, child));
    auto reached = TRY(reach(tx.db(), tx.actor(), permitted, id));
    return ReachedOnFile{std::move(permitted), std::move(reached)};
}

Outcome<AddedTo> reach_to_add(Transaction& tx, std::optional<ChildId> const& child,
                              std::optional<StaffId> const& about, RecordId const& id)
{
    if (child) {
        auto on = TRY(reach_on_file(tx, *child, id));
        auto basis = on.child.basis();
        return AddedTo{.child = std::move(on.child), .about = std::nullopt,
                       .reached = std::move(on.reached), .basis = std::move(basis)};
    }
    if (!about) return refuse(NotFound{});
    auto on = TRY(reach_about(tx.db(), tx.actor(), *about, id));
    return AddedTo{.child = std::nullopt, .about = std::move(on.facts),
                   .reached = {std::move(on.record), Sees::all}, .basis = std::move(on.basis)};
}

/// The answers of a part as they are read by people: one line a question.
std::string in_lines(form::LaterPart const& part, form::Answers const& answers,
                     form::SettingWords const& words, form::Names const& names)
{
    std::string lines;
    for (form::Question const& question : part.questions) {
        auto const answer = form::in_words(question, answers.value(question.name), words, names);
        if (answer.empty()) continue;
        if (!lines.empty()) lines += '\n';
        auto const label = form::said(question.label, words);
        lines += label + (label.ends_with('?') ? " " : ": ") + answer;
    }
    return lines;
}

/// Nobody who works in the place of the record holds a return home interview.
Outcome<> check_interviewer(Transaction& tx, Record const& record, form::LaterPart const& part,
                            form::Answers const& answers)
{
    if (record.kind != missing::kind || part.name != missing::interview_part) return {};
    std::vector<form::Choice> staff;
    for (StaffFace const& one : staff::staff_of(tx.db(), record.setting, tx.today()))
        staff.push_back({one.id.text(), one.full_name});
    auto problems = missing::problems_with_interviewer(answers, staff);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

/// The same page sent twice is what it became; another one comes too late.
Outcome<AdditionId> again_or_settled(Transaction& tx, std::string const& form_key)
{
    auto const before = addition_with_key(tx.db(), form_key);
    if (!before || before->author != tx.actor().staff)
        return refuse(Conflict{"Your account is settled already. Add what is missing as a note."});
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("record", before->record),
              .basis = "author"});
    return before->id;
}

/// The names in a part's answers as one child's file shows them; without one, as typed.
form::Names names_of_answers(db::Reader& db, form::LaterPart const& part,
                             form::Answers const& answers, std::optional<ChildId> const& own)
{
    std::vector<form::Question const*> questions;
    for (form::Question const& question : part.questions) questions.push_back(&question);
    ChildShown const by_name = [&db](ChildId const& child) {
        auto const names = names_of(db, child);
        return names ? names->known_as : std::string{form::another_young_person};
    };
    return names_in(db, questions, answers, own ? shown_on_file_of(db, *own) : by_name);
}

/// The record whose later part is answered, reached on a child's file or in the house.
struct ReachedToAnswer {
    Record record;
    std::optional<Permitted<ChildId>> child;
    Sees sees;
    Answerer answerer;
    std::string basis;
};

Outcome<ReachedToAnswer> reach_to_answer(Transaction& tx, LaterAnswers const& wanted)
{
    if (wanted.child) {
        auto on = TRY(reach_on_file(tx, *wanted.child, wanted.record));
        auto answerer = answerer_on(on.child, tx.actor());
        auto basis = on.child.basis();
        return ReachedToAnswer{std::move(on.reached.record), std::move(on.child),
                               on.reached.sees, std::move(answerer), std::move(basis)};
    }
    if (wanted.about) {
        auto on = TRY(reach_about(tx.db(), tx.actor(), *wanted.about, wanted.record));
        auto answerer = answerer_about(on.facts, tx.actor());
        return ReachedToAnswer{std::move(on.record), std::nullopt, Sees::all,
                               std::move(answerer), std::move(on.basis)};
    }
    auto found = TRY(reach_of_house(tx.db(), tx.actor(), wanted.record));
    auto who = answerer_in(found.setting, tx.actor());
    return ReachedToAnswer{std::move(found), std::nullopt, Sees::all, std::move(who),
                           "function"};
}

Addition addition_of(Transaction& tx, Record const& record, form::LaterPart const& part,
                     LaterAnswers const& wanted, form::Answers const& answers, std::string words)
{
    return {.id = tx.new_id<Addition>(),
            .record = record.id,
            .author = tx.actor().staff,
            .author_name = tx.actor().full_name,
            .added_at = tx.now(),
            .kind = AdditionKind::later_answer,
            .question = std::nullopt,
            .part = part.name,
            .words = std::move(words),
            .answers = form::to_json(answers),
            .reason = std::nullopt,
            .level = std::max(record.level, part.level),
            .form_key = wanted.form_key};
}

}  // namespace

Outcome<AdditionId> add(Transaction& tx, Rulebook const& rules, ToAdd const& wanted)
{
    expects(wanted.kind != AdditionKind::later_answer);
    auto const on = TRY(reach_to_add(tx, wanted.child, wanted.about, wanted.record));
    if (auto const before = TRY(added_before(tx, wanted.form_key, wanted.child, wanted.words)))
        return *before;
    TRY(check(wanted));
    Record const& record = on.reached.record;
    bool const own = record.author == tx.actor().staff;
    if (wanted.kind == AdditionKind::correction && !own)
        return refuse(NotAllowed{"A record is corrected by who wrote it. Add a note instead."});
    if (!own && !on.writes()) return refuse(NotFound{});
    form::Form const& form = form_of(rules, record);
    if (wanted.question && !form::find(form, *wanted.question)) return refuse(NotFound{});
    Addition const addition{.id = tx.new_id<Addition>(),
                            .record = record.id,
                            .author = tx.actor().staff,
                            .author_name = tx.actor().full_name,
                            .added_at = tx.now(),
                            .kind = wanted.kind,
                            .question = wanted.question,
                            .part = std::nullopt,
                            .words = wanted.words,
                            .answers = std::nullopt,
                            .reason = is_blank(wanted.reason) ? std::nullopt
                                                              : std::optional{wanted.reason},
                            .level = record.level,
                            .form_key = wanted.form_key};
    insert_addition(tx.db(), addition);
    store_lines(tx, rules, record, addition, [&](ChildId const&) { return addition.words; });
    audit_addition(tx, wanted.child, record.id, on.basis);
    return addition.id;
}

Outcome<AdditionId> answer_later(Transaction& tx, Rulebook const& rules,
                                 LaterAnswers const& wanted)
{
    auto const on = TRY(reach_to_answer(tx, wanted));
    Record const& record = on.record;
    form::Form const& form = form_of(rules, record);
    auto const sent = form::answers_from_json(form, record.answers);
    expects(sent.has_value());
    WrittenOn const written{record.setting, wanted.child, wanted.about};
    auto const known = known_for(tx.db(), rules.profiles, tx.actor(), written,
                                 on.child ? &*on.child : nullptr, lists_to_show(form));
    auto const* part = form::find_later(form, wanted.part);
    if (!part) return refuse(NotFound{});
    auto const accounts = accounts_of(tx.db(), record.id);
    bool const owed = owes(accounts, tx.actor().staff);
    if (owed && part->name != own_account_part)
        return refuse(Conflict{std::string{account_first_words}});
    if (part->name == own_account_part && has_settled(accounts, tx.actor().staff))
        return again_or_settled(tx, wanted.form_key);
    PartsOf const of{form, record, *sent, accounts, known.words.profile};
    if (!may_answer(*part, of, on.answerer)) return refuse(NotFound{});
    bool const adds_to_own = record.author == tx.actor().staff && !part->never_author;
    if (on.sees != Sees::all && !adds_to_own && !owed) return refuse(NotFound{});
    auto const reading = form::read_later(*part, wanted.typed, known, *sent);
    if (!reading.problems.empty()) return refuse(Invalid{reading.problems});
    TRY(check_interviewer(tx, record, *part, reading.answers));

    // Another child's row is theirs: each file has the words without the others' rows.
    auto const words_for_file = [&](std::optional<ChildId> const& own) {
        auto answers = reading.answers;
        if (own) leave_out_rows(form, answers, {own->text()});
        return in_lines(*part, answers, known.words,
                        names_of_answers(tx.db(), *part, answers, own));
    };
    auto const words = words_for_file(std::nullopt);
    if (words.empty())
        return refuse(Invalid{{{part->questions.front().name, "Answer at least one question"}}});
    if (auto const before = TRY(added_before(tx, wanted.form_key, wanted.child, words)))
        return *before;
    auto const addition = addition_of(tx, record, *part, wanted, reading.answers, words);
    insert_addition(tx.db(), addition);
    store_lines(tx, rules, record, addition, words_for_file);
    auto together = *sent;
    std::ranges::copy(reading.answers.all, std::back_inserter(together.all));
    if (part->name == own_account_part) settle_own_account(tx, record.id, addition.id);
    carry_on_duties(tx, {.form = form, .clocks = rules.clocks, .record = record,
                         .child = wanted.child, .about = wanted.about},
                    together, reading.answers, known);
    plan::after_later_answers(tx, form, record, reading.answers);
    audit_addition(tx, wanted.child, record.id, on.basis);
    return addition.id;
}

Outcome<> change_level(Transaction& tx, ChildId const& child, RecordId const& id, Level level,
                       std::string const& reason)
{
    auto const on = TRY(reach_on_file(tx, child, id));
    Record const& record = on.reached.record;
    if (on.reached.sees != Sees::all) return refuse(NotFound{});
    if (level == record.level)
        return refuse(Conflict{"The record is at this level already."});
    bool const leads = std::ranges::find(on.child.roles(), Role::lead) != on.child.roles().end();
    if (level < record.level && !leads)
        return refuse(NotAllowed{"Only somebody who leads here may lower the level."});
    if (is_blank(reason)) return refuse(Invalid{{{"reason", "Write why the level is changed"}}});
    set_level(tx.db(), id, level);
    set_level_of_lines(tx.db(), id, record.level, level);
    action::follow_level(tx, id, record.level, level);
    if (level == Level::l4)
        for (StaffId const& lead : leads_of(tx.db(), record.setting, tx.today()))
            if (!took_part(tx.db(), id, lead)) insert_named(tx.db(), id, lead);
    auto const key = tx.new_text();
    insert_addition(tx.db(), {.id = tx.new_id<Addition>(),
                              .record = id,
                              .author = tx.actor().staff,
                              .author_name = {},
                              .added_at = tx.now(),
                              .kind = AdditionKind::note,
                              .question = std::nullopt,
                              .part = std::nullopt,
                              .words = level > record.level ? "Level raised" : "Level lowered",
                              .answers = std::nullopt,
                              .reason = reason,
                              .level = std::max(level, record.level),
                              .form_key = "level-" + key});
    tx.audit({.verb = level > record.level ? audit::Verb::restrict_set
                                           : audit::Verb::restrict_clear,
              .target = audit::target("record", id),
              .subject = audit::subject(child),
              .basis = on.child.basis()});
    return {};
}

}  // namespace keywork::record
