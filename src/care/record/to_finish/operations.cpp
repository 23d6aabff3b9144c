#include "care/record/to_finish/to_finish.hpp"

#include "care/action/store.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/handover/since.hpp"
#include "care/record/known.hpp"
#include "care/record/rules.hpp"
#include "care/record/to_finish/store.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/store.hpp"
#include "platform/crypto/crypto.hpp"

#include <fmt/core.h>

namespace keywork::record {
namespace {

/// The same 128 bits for the same thing and the same person: a second tap finds the first draft.
std::string key_of(ToStart const& wanted, StaffId const& author)
{
    constexpr std::size_t key_digits = 32;
    return crypto::sha256_hex(
               fmt::format("{}\n{}\n{}", wanted.of, wanted.kind, author.text()))
        .substr(0, key_digits);
}

void set_time(form::Form const& form, form::Typed& typed, std::string const& name, sys_seconds at)
{
    if (!form::find(form, name)) return;
    typed.set(name + ".which", keywork::to_text(london_day(at)));
    typed.set(name + ".time", time_in_words(at));
}

void set_staff(form::Form const& form, form::Typed& typed, std::string const& name,
               std::vector<StaffId> const& staff)
{
    if (!form::find(form, name) || staff.empty()) return;
    std::erase_if(typed.fields, [&](auto const& field) { return field.first == name; });
    for (StaffId const& one : staff) typed.fields.emplace_back(name, one.text());
}

form::Typed with_known(form::Form const& form, form::Typed typed, KnownAlready const& known)
{
    set_time(form, typed, "occurred_at", known.at);
    if (known.until) set_time(form, typed, "ended_at", *known.until);
    if (form::find(form, "location") && !known.place.empty()) typed.set("location", known.place);
    set_staff(form, typed, "took_part", known.took_part);
    set_staff(form, typed, "witnesses", known.saw);
    for (auto const& [name, value] : known.more) typed.set(name, value);
    return typed;
}

audit::Entry started(Draft const& draft)
{
    return {.verb = audit::Verb::record_amend,
            .target = audit::target("draft", draft.id, std::to_string(draft.version)),
            .subject = audit::subject(*draft.on.child),
            .basis = "author"};
}

}  // namespace

bool may_start(Rulebook const& rules, std::string_view profile, std::string_view kind,
               Permitted<ChildId> const& child)
{
    auto const* form = rules.forms.find(kind);
    return form && !form->retired && rules.profiles.of(profile).uses(kind) &&
           form::holds_for(form->settings, profile) && may_write(*form, child);
}

Outcome<Draft> start_filled_in(Transaction& tx, Rulebook const& rules, ToStart const& wanted)
{
    auto const child =
        TRY(decide(tx.db(), tx.actor(), Function::raise_concern, Level::l0, wanted.child));
    auto const setting = setting::find(tx.db(), wanted.setting);
    if (!setting || !may_start(rules, setting->profile, wanted.kind, child))
        return refuse(NotFound{});
    auto const key = key_of(wanted, tx.actor().staff);
    if (auto const before = draft_with_key(tx.db(), key)) {
        tx.audit(started(*before));
        return *before;
    }
    form::Form const& form = *rules.forms.find(wanted.kind);
    WrittenOn const on{wanted.setting, wanted.child};
    auto const known = known_for(tx.db(), rules.profiles, tx.actor(), on, &child,
                                 lists_to_start(form));
    Draft const draft{.id = tx.new_id<Draft>(),
                      .form_key = key,
                      .kind = form.kind,
                      .form_version = form.version,
                      .on = on,
                      .author = tx.actor().staff,
                      .typed = with_known(form, first_words(tx.db(), tx.actor(), form, on, known),
                                          wanted.known),
                      .step = 0,
                      .version = 1,
                      .saved_from = key,
                      .saved_turn = 0,
                      .opened_from = std::nullopt,
                      .started_at = tx.now(),
                      .saved_at = tx.now(),
                      .sent_as = std::nullopt};
    insert_draft(tx.db(), draft);
    tx.audit(started(draft));
    if (wanted.task.empty()) return draft;
    auto const line = TRY(action::add(tx, {.setting = wanted.setting,
                                           .child = wanted.child,
                                           .record = std::nullopt,
                                           .what = wanted.task,
                                           .note = "started for you, under your drafts",
                                           .level = Level::l1,
                                           .assigned_to = tx.actor().staff,
                                           .due_at = end_of(tx.today())}));
    insert_to_finish(tx.db(), draft.id, line);
    return draft;
}

html::Path page_of(Draft const& draft)
{
    if (draft.sent_as)
        return html::path("/children/{}/records/{}", *draft.on.child, *draft.sent_as);
    return html::path("/children/{}/drafts/{}/{}", *draft.on.child, draft.id, draft.step);
}

void close_line_of(Transaction& tx, DraftId const& draft)
{
    auto const line = line_of_draft(tx.db(), draft);
    if (line) action::close_action(tx.db(), *line, tx.actor().staff, tx.now(), std::nullopt);
}

}  // namespace keywork::record
