#include "care/voice/operations.hpp"

#include "care/action/action.hpp"
#include "care/action/store.hpp"
#include "care/child/operations.hpp"
#include "care/chronology/chronology.hpp"
#include "care/voice/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/expects.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

namespace keywork::voices {
namespace {

constexpr std::size_t longest_in_task = 120;  // letters of the words that the task quotes

/// The beginning of some words, cut between letters.
std::string beginning(std::string_view words)
{
    auto const line = trimmed(words.substr(0, words.find('\n')));
    if (line.size() <= longest_in_task) return std::string{line};
    auto end = longest_in_task;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    return std::string{line.substr(0, end)} + "…";
}

action::NewAction task_of(Said const& said, std::optional<StaffId> assigned_to)
{
    auto const what = said.came == Came::unsafe
                          ? std::string{"Go to them now: “I feel unsafe”, they said"}
                      : asks_for_something(said)
                          ? fmt::format("Answer what they asked: “{}”", beginning(said.words))
                          : fmt::format("Read what they said: “{}”", beginning(said.words));
    return {.setting = said.setting,
            .child = said.child,
            .record = said.record,
            .what = what,
            .note = "under Voices",
            .level = said.level,
            .assigned_to = std::move(assigned_to),
            .due_at = answer_due(said)};
}

ActionId add_task(Transaction& tx, Said const& said, std::optional<StaffId> const& assigned_to,
                  StaffId const& made_by)
{
    ActionId const id{tx.new_text()};
    action::insert_action(tx.db(), id, task_of(said, assigned_to), made_by, tx.now());
    return id;
}

void close_task(Transaction& tx, Said const& said, std::optional<std::string> const& why)
{
    if (auto const task = open_action(said))
        action::close_action(tx.db(), *task, tx.actor().staff, tx.now(), why);
}

void audit_said(Transaction& tx, audit::Verb verb, Said const& said, std::string basis,
                std::string_view content)
{
    tx.audit({.verb = verb,
              .target = audit::target("said", said.id),
              .subject = audit::subject(said.child),
              .basis = std::move(basis),
              .content_hash = crypto::sha256_hex(content)});
}

void store_line(Transaction& tx, Said const& said, std::string const& by_whom)
{
    chronology::append(tx.db(), {.child = said.child,
                                 .occurred_at = said.made_at,
                                 .kind = "voice",
                                 .level = said.level,
                                 .significant = said.came == Came::unsafe,
                                 .title = said.came == Came::unsafe ? "Feels unsafe"
                                                                    : "What they said",
                                 .words = "“" + said.words + "”",
                                 .by_whom = by_whom,
                                 .author = said.made_by,
                                 .setting = said.setting,
                                 .record = said.record,
                                 .recorded_at = said.made_at,
                                 .import_id = std::nullopt});
}

Outcome<std::optional<SaidId>> said_before(Transaction& tx, ChildId const& child,
                                           std::string const& words, std::string const& key)
{
    auto const before = said_with_key(tx.db(), key);
    if (!before) return std::nullopt;
    if (before->child != child) return refuse(NotFound{});
    if (before->words != words)
        return refuse(Conflict{"This was sent already, with other words. What was sent stands."});
    audit_said(tx, audit::Verb::record_read, *before, "author", before->words);
    return before->id;
}

Outcome<> check(Step const& step, Said const& said)
{
    std::vector<Problem> problems;
    auto const wanted = [&](std::string const& value, std::string field, std::string words) {
        if (is_blank(value)) problems.push_back({std::move(field), std::move(words)});
    };
    switch (step.kind) {
    case StepKind::heard:
    case StepKind::asks:
    case StepKind::passed_on: break;
    case StepKind::decided:
        if (!step.answer) problems.push_back({"answer", "Choose yes, partly or no"});
        wanted(step.words, "decided", "Write what was decided");
        wanted(step.why, "why", "Write why, in words they can hear");
        break;
    case StepKind::told:
        if (!newest(said, StepKind::decided))
            return refuse(Conflict{"Nothing is decided yet. Decide first, then tell them."});
        if (!step.on_day) problems.push_back({"told_on", "Enter the day, like today"});
        break;
    case StepKind::corrected:
        wanted(step.words, "right", "Write what is right");
        wanted(step.why, "reason", "Write why it is corrected");
        break;
    }
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

}  // namespace

Outcome<SaidId> note(Transaction& tx, Permitted<ChildId> const& child, ToNote const& wanted)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::answer_voice, wanted.level));
    if (is_blank(wanted.words)) return refuse(Invalid{{{"words", "Write what they said"}}});
    auto const before = TRY(said_before(tx, *permitted, wanted.words, wanted.form_key));
    if (before) return *before;
    Said said{.id = tx.new_id<struct Said>(),
              .child = *permitted,
              .setting = wanted.setting,
              .record = wanted.record,
              .came = wanted.record ? Came::record : Came::noted,
              .words = wanted.words,
              .method = wanted.method,
              .said_on = wanted.said_on,
              .asks = wanted.asks,
              .level = wanted.level,
              .heard_by = wanted.heard_by,
              .made_by = tx.actor().staff,
              .made_at = tx.now(),
              .form_key = wanted.form_key};
    if (said.asks) {
        said.assigned_to = key_worker_of(tx.db(), said.child, said.setting, tx.today());
        said.action = add_task(tx, said, said.assigned_to, tx.actor().staff);
    }
    insert_said(tx.db(), said);
    if (!said.record) store_line(tx, said, tx.actor().full_name);
    audit_said(tx, audit::Verb::record_create, said, permitted.basis(), said.words);
    return said.id;
}

Outcome<SaidId> say(Transaction& tx, OwnWords const& wanted)
{
    auto const& self = tx.actor().young_person;
    expects(self.has_value());
    if (is_blank(wanted.words)) return refuse(Invalid{{{"words", "Write what you want to say"}}});
    auto const before = TRY(said_before(tx, *self, wanted.words, wanted.form_key));
    if (before) return *before;
    Said said{.id = tx.new_id<struct Said>(),
              .child = *self,
              .setting = wanted.setting,
              .record = wanted.record,
              .shared = wanted.shared,
              .came = wanted.came,
              .words = wanted.words,
              .method = wanted.method,
              .said_on = tx.today(),
              .asks = wanted.asks,
              .level = wanted.level,
              .made_by = std::nullopt,
              .made_at = tx.now(),
              .form_key = wanted.form_key};
    // What is for the safeguarding lead alone waits for them: no key worker is told. Who feels
    // unsafe waits for nobody in particular.
    if (said.level < Level::l3 && said.came != Came::unsafe)
        said.assigned_to = key_worker_of(tx.db(), said.child, said.setting, tx.today());
    said.action = add_task(tx, said, said.assigned_to, wanted.task_from);
    insert_said(tx.db(), said);
    if (said.came != Came::disagrees) store_line(tx, said, tx.actor().full_name);
    audit_said(tx, audit::Verb::record_create, said, "self", said.words);
    return said.id;
}

Outcome<> take(Transaction& tx, Permitted<ChildId> const& child, SaidId const& id, Step step,
               int based_on)
{
    auto const permitted = TRY(decide(tx.db(), tx.actor(), Function::answer_voice, Level::l1,
                                      *child));
    auto said = TRY(find(tx.db(), permitted, id));
    if (static_cast<int>(said.steps.size()) != based_on)
        return refuse(Conflict{"Somebody has written here since you opened this page. Look at what "
                               "they wrote, then send yours if it is still right."});
    TRY(check(step, said));
    step.number = based_on + 1;
    step.made_by = tx.actor().staff;
    step.made_at = tx.now();
    if (step.kind == StepKind::passed_on || (step.kind == StepKind::asks && !said.asks)) {
        if (step.kind == StepKind::asks) {
            said.asks = true;
            step.assigned_to = answers(said);
            if (!step.assigned_to)
                step.assigned_to = key_worker_of(tx.db(), said.child, said.setting, tx.today());
        }
        close_task(tx, said, "Passed on");
        step.action = add_task(tx, said, step.assigned_to, tx.actor().staff);
    }
    insert_step(tx.db(), id, step);
    said.steps.push_back(step);
    if (!is_open(standing(said))) close_task(tx, said, std::nullopt);
    audit_said(tx, audit::Verb::record_amend, said, permitted.basis(),
               step.words + "\n\n" + step.why);
    return {};
}

}  // namespace keywork::voices
