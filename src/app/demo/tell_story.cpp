#include "app/demo/story.hpp"
#include "app/demo/typed_answers.hpp"

#include "care/action/action.hpp"
#include "care/chronology/chronology.hpp"
#include "care/clock/clock.hpp"
#include "care/clock/duty.hpp"
#include "care/record/additions/operations.hpp"
#include "care/record/drafts/operations.hpp"
#include "care/record/handover/handover.hpp"
#include "care/record/known.hpp"
#include "care/record/signing/operations.hpp"
#include "care/record/store.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::app::demo {
namespace {

std::string why_refused(Refusal const& refusal)
{
    if (auto const* invalid = std::get_if<Invalid>(&refusal)) {
        std::string all;
        for (auto const& [field, message] : invalid->problems)
            all += fmt::format("{}{}: {}", all.empty() ? "" : "; ", field, message);
        return all;
    }
    if (auto const* conflict = std::get_if<Conflict>(&refusal)) return conflict->why;
    if (auto const* not_allowed = std::get_if<NotAllowed>(&refusal)) return not_allowed->why;
    if (std::holds_alternative<NeedsPasswordAgain>(refusal)) return "needs the password again";
    return "the author may not do this there";
}

/// Does one deed after another.
class Telling {
public:
    Telling(db::Transaction& db, record::Rulebook const& rules, StoryClock const& clock,
            Random& random, Made& made, Faults& faults)
        : db_{db}, rules_{rules}, clock_{clock}, random_{random}, made_{made}, faults_{faults}
    {
    }

    void tell(Told const& told)
    {
        line_ = &told.line;
        if (auto const* fact = std::get_if<ToldFact>(&told.deed)) return add_fact(told.at, *fact);
        auto const staff = find(made_.workers, told.by, "worker", told.line, faults_);
        if (!staff.is_set()) return;
        auto const actor = actor_at(db_, staff, told.at);
        Transaction tx{db_, actor, random_};
        std::visit([&](auto const& deed) { act(tx, deed); }, told.deed);
    }

private:
    template <class T>
    bool is_done(Outcome<T> const& outcome)
    {
        if (!outcome) faults_.add(*line_, why_refused(outcome.error()));
        return outcome.has_value();
    }

    std::optional<ChildId> child(std::optional<std::string> const& key)
    {
        if (!key) return std::nullopt;
        auto const id = find(made_.children, *key, "child", *line_, faults_);
        return id.is_set() ? std::optional{id} : std::nullopt;
    }

    std::optional<StaffId> worker(std::optional<std::string> const& key)
    {
        if (!key) return std::nullopt;
        auto const id = find(made_.workers, *key, "worker", *line_, faults_);
        return id.is_set() ? std::optional{id} : std::nullopt;
    }

    SettingId place(Transaction& tx, ToldOn const& on)
    {
        if (!on.place) return tx.actor().place;
        auto const found = made_.places.find(*on.place);
        if (found == made_.places.end()) {
            faults_.add(*line_, "\"" + *on.place + "\" is no place of demo/people.toml");
            return tx.actor().place;
        }
        return found->second.id;
    }

    std::string new_key() { return fmt::format("{:016x}{:016x}", random_.bits(), random_.bits()); }

    /// What a page of this form would have been filled in with and offered.
    std::optional<form::Known> known(Transaction& tx, WrittenOn const& on)
    {
        if (!on.child) return record::known_for(db_, rules_.profiles, tx.actor(), on, nullptr);
        auto const decided = decide(db_, tx.actor(), Function::raise_concern, Level::l0,
                                    *on.child);
        if (!is_done(decided)) return std::nullopt;
        return record::known_for(db_, rules_.profiles, tx.actor(), on, &*decided);
    }

    form::Form const* form_of(std::string const& kind)
    {
        auto const* form = rules_.forms.find(kind);
        if (!form) faults_.add(*line_, "\"" + kind + "\" is no kind of forms/");
        return form;
    }

    Names names_for(std::optional<std::string> const& child_key) const
    {
        return {.made = made_, .clock = clock_, .child = child_key.value_or("")};
    }

    /// A target of a plan is told by its words; what is chosen is its id.
    static void choose_targets(form::Form const& form, form::Known const& known,
                               form::Typed& typed)
    {
        for (form::Question const* question : form::questions(form)) {
            if (question->options_from != form::OptionsFrom::plan_targets) continue;
            for (auto& [field, value] : typed.fields)
                for (form::Choice const& target : known.plan_targets)
                    if (field == question->name && value == target.words) value = target.id;
        }
    }

    void act(Transaction& tx, ToldRecord const& told)
    {
        auto const* form = form_of(told.kind);
        WrittenOn const on{place(tx, told.on), child(told.on.child), worker(told.on.about)};
        auto const known_then = form ? known(tx, on) : std::nullopt;
        if (!known_then) return;
        auto typed = form::first_typed(*form, *known_then);
        type_instant("occurred_at", told.happened_at, typed);
        auto const questions = form::questions(*form);
        if (told.answers) type_answers(*told.answers, questions, names_for(told.on.child), typed);
        choose_targets(*form, *known_then, typed);
        std::optional<RecordId> opened_from;
        if (told.opened_from)
            opened_from = find(made_.records, *told.opened_from, "record", *line_, faults_);
        auto const sent = record::send(tx, rules_, {.form_key = new_key(),
                                                    .kind = told.kind,
                                                    .form_version = 0,
                                                    .on = on,
                                                    .typed = typed,
                                                    .opened_from = opened_from});
        if (is_done(sent)) made_.records.emplace(told.key, sent->record);
    }

    void act(Transaction& tx, ToldDraft const& told)
    {
        auto const* form = form_of(told.kind);
        WrittenOn const on{place(tx, told.on), child(told.on.child), worker(told.on.about)};
        auto const known_then = form ? known(tx, on) : std::nullopt;
        if (!known_then) return;
        form::Typed typed;
        auto const questions = form::questions(*form);
        if (told.answers) type_answers(*told.answers, questions, names_for(told.on.child), typed);
        is_done(record::save(tx, *form, on, *known_then,
                             {.form_key = new_key(), .page_key = new_key(), .version = 0,
                              .step = 0, .opened_from = std::nullopt,
                              .fields = {.fields = typed.fields, .files = {}}}));
    }

    /// None when it was not made because its time has not come.
    std::optional<RecordId> record_of(std::string const& key) const
    {
        auto const found = made_.records.find(key);
        return found == made_.records.end() ? std::nullopt : std::optional{found->second};
    }

    void act(Transaction& tx, ToldLater const& told)
    {
        auto const record = record_of(told.record);
        auto const on_child = child(told.child);
        if (!record || !on_child) return;
        auto const kept = record::record_on(db_, *on_child, *record);
        expects(kept.has_value());
        auto const* form = rules_.forms.find(kept->kind, kept->form_version);
        auto const* part = form ? form::find_later(*form, told.part) : nullptr;
        if (!part) {
            faults_.add(*line_, "the form has no later part \"" + told.part + "\"");
            return;
        }
        std::vector<form::Question const*> questions;
        for (form::Question const& question : part->questions) questions.push_back(&question);
        form::Typed typed;
        if (told.answers) type_answers(*told.answers, questions, names_for(told.child), typed);
        is_done(record::answer_later(tx, rules_, {*on_child, *record, told.part, typed,
                                                  new_key()}));
    }

    void act(Transaction& tx, ToldAddition const& told)
    {
        auto const record = record_of(told.record);
        auto const on_child = child(told.child);
        if (!record || !on_child) return;
        is_done(record::add(tx, rules_, {.child = *on_child,
                                         .record = *record,
                                         .kind = told.kind,
                                         .question = told.question,
                                         .words = told.words,
                                         .reason = told.reason,
                                         .form_key = new_key()}));
    }

    void act(Transaction& tx, ToldSignature const& told)
    {
        auto const record = record_of(told.record);
        if (!record) return;
        record::OnFile const on{child(told.child), *record, worker(told.about)};
        if (told.returned_why)
            is_done(record::return_to_author(tx, rules_, on, *told.returned_why));
        else
            is_done(record::sign(tx, rules_, on, {told.talked_at, told.comment}));
    }

    void act(Transaction& tx, ToldReading const& told)
    {
        if (auto const record = record_of(told.record))
            is_done(record::mark_read(tx, tx.actor().place, *record));
    }

    void act(Transaction& tx, ToldDuty const& told)
    {
        if (!rules_.clocks.find(told.clock)) {
            faults_.add(*line_, "\"" + told.clock + "\" is no clock of law/clocks.csv");
            return;
        }
        auto const id = clock::start(tx, rules_.clocks,
                                     {.clock = told.clock,
                                      .child = child(told.on.child),
                                      .setting = place(tx, told.on),
                                      .staff = std::nullopt,
                                      .record = std::nullopt,
                                      .started_at = tx.now(),
                                      .event_at = told.event_at,
                                      .met_at = told.met_at,
                                      .not_applicable = std::nullopt,
                                      .import = std::nullopt});
        tx.audit({.verb = audit::Verb::record_create, .target = audit::target("duty", id),
                  .basis = "function"});
        made_.duties.emplace(told.key, id);
    }

    /// The open duty of a clock that a record started for its child.
    std::optional<DutyId> started_duty(Transaction& tx, ToldDutyEnd const& told)
    {
        auto const record = record_of(told.record);
        auto const about = child(told.child);
        if (!record || !about) return std::nullopt;
        auto const decided = decide(db_, tx.actor(), Function::see_duties, Level::l0, *about);
        if (!is_done(decided)) return std::nullopt;
        for (clock::Duty const& one :
             clock::of_record(db_, sight_of(tx.actor(), *decided), *record))
            if (one.clock == told.clock && one.is_open()) return one.id;
        faults_.add(*line_, "the record has no open duty of " + told.clock);
        return std::nullopt;
    }

    void act(Transaction& tx, ToldDutyEnd const& told)
    {
        auto const id = told.duty.empty()
                            ? started_duty(tx, told)
                            : std::optional{find(made_.duties, told.duty, "duty", *line_,
                                                 faults_)};
        if (!id || !id->is_set()) return;
        switch (told.how) {
        case ToldDutyEnd::How::met: is_done(clock::meet(tx, *id, tx.now())); return;
        case ToldDutyEnd::How::exempted: is_done(clock::exempt(tx, *id, told.why)); return;
        case ToldDutyEnd::How::not_applicable:
            is_done(clock::say_not_applicable(tx, *id, told.why));
            return;
        }
    }

    void act(Transaction& tx, ToldTask const& told)
    {
        std::optional<StaffId> worker;
        if (told.worker) worker = find(made_.workers, *told.worker, "worker", *line_, faults_);
        auto const id = action::add(tx, {.setting = place(tx, told.on),
                                         .child = child(told.on.child),
                                         .record = std::nullopt,
                                         .what = told.what,
                                         .note = told.note,
                                         .level = Level::l1,
                                         .assigned_to = worker,
                                         .due_at = told.due_at});
        auto const done_at = told.done_at ? told.done_at : told.due_at;
        if (!is_done(id) || !told.done_by || !done_at || *done_at > clock_.now()) return;
        auto const by = find(made_.workers, *told.done_by, "worker", *line_, faults_);
        if (!by.is_set()) return;
        auto const actor = actor_at(db_, by, *done_at);
        Transaction then{db_, actor, random_};
        is_done(told.not_done_why ? action::mark_not_done(then, *id, *told.not_done_why)
                                  : action::mark_done(then, *id));
    }

    void act(Transaction&, ToldFact const&) {}   // has no author: see tell()

    void add_fact(sys_seconds at, ToldFact const& told)
    {
        auto const about = child(told.child);
        if (!about) return;
        chronology::append(db_, {.child = *about,
                                 .occurred_at = at,
                                 .kind = told.kind,
                                 .level = Level::l1,
                                 .significant = false,
                                 .title = told.title,
                                 .words = told.words,
                                 .by_whom = told.from,
                                 .author = std::nullopt,
                                 .setting = std::nullopt,
                                 .record = std::nullopt,
                                 .recorded_at = at,
                                 .import_id = std::nullopt});
    }

    db::Transaction& db_;
    record::Rulebook const& rules_;
    StoryClock const& clock_;
    Random& random_;
    Made& made_;
    Faults& faults_;
    Line const* line_ = nullptr;   // of the deed that is being done
};

}  // namespace

void tell_story(db::Transaction& db, std::vector<Told> told, record::Rulebook const& rules,
                StoryClock const& clock, Random& random, Made& made, Faults& faults)
{
    std::erase_if(told, [&](Told const& one) { return one.at > clock.now(); });
    std::ranges::stable_sort(told, {}, &Told::at);
    Telling telling{db, rules, clock, random, made, faults};
    for (Told const& one : told) telling.tell(one);
}

}  // namespace keywork::app::demo
