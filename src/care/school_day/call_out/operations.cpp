#include "care/school_day/call_out/store.hpp"

#include "care/access/decide.hpp"
#include "care/child/roster/store.hpp"
#include "care/chronology/chronology.hpp"
#include "care/form/redaction.hpp"
#include "care/record/store.hpp"
#include "platform/text/written.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::call_outs {
namespace {

constexpr std::size_t longest_place = 100;   // bytes; said by radio

/// Why the actor may act for the child there, for the audit.
Outcome<std::string> basis_of(Transaction& tx, PlaceReach const& here, ChildId const& child)
{
    if (!tx.actor().may_in(Function::do_action, here.setting())) return refuse(NotFound{});
    if (here.only({child}).size() == 0) return refuse(NotFound{});
    return TRY(decide(tx.db(), tx.actor(), Function::do_action, Level::l1, child)).basis();
}

void note(Transaction& tx, audit::Verb verb, CallOutId const& id, ChildId const& child,
          std::string const& basis)
{
    tx.audit({.verb = verb,
              .target = audit::target("callout", id),
              .subject = audit::subject(child),
              .basis = basis});
}

Outcome<> check(NewCall const& wanted)
{
    std::vector<Problem> problems;
    check_written(problems, "place", wanted.place, longest_place, "Write where help is needed");
    check_written(problems, "words", wanted.words, longest_line);
    if (wanted.form_key.empty()) return refuse(NotFound{});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

/// As the file of one child may say it: with nobody else's name.
std::string for_file_of(db::Reader& db, PlaceReach const& here, ChildId const& own,
                        std::string const& words)
{
    std::vector<form::OtherChild> others;
    for (auto const& one : child::present_in(db, here))
        if (one.face.id != own)
            others.push_back({one.face.known_as, one.face.family_name, one.face.legal_name});
    auto const names = record::names_of(db, own).value_or(form::OtherChild{});
    return form::without_other_children(words, names, others);
}

/// how, at  of the last adult, who ended it
std::string line_in_words(CallOut const& call, How how, sys_seconds at)
{
    auto const after = answered_after(call).value_or(seconds{0});
    auto words = fmt::format("Help was called to {}.", call.place);
    words += after < minutes{1} ? " An adult went at once."
                                : fmt::format(" An adult went after {}.", length_in_words(after));
    return words + fmt::format(" {} at {}.", in_words(how), time_in_words(at));
}

void tell(Transaction& tx, PlaceReach const& here, CallOut const& call, How how)
{
    chronology::append(
        tx.db(), {.child = call.child,
                  .occurred_at = call.called_at,
                  .kind = "call-out",
                  .level = Level::l1,
                  .significant = false,
                  .title = fmt::format("Call-out: {}", in_words(call.needs)),
                  .words = for_file_of(tx.db(), here, call.child,
                                       line_in_words(call, how, tx.now())),
                  .by_whom = call.responses.front().name,
                  .author = call.responses.front().staff,
                  .setting = call.setting,
                  .record = std::nullopt,
                  .recorded_at = tx.now(),
                  .import_id = std::nullopt});
}

}  // namespace

Outcome<CallOutId> call(Transaction& tx, PlaceReach const& here, NewCall const& wanted)
{
    auto const basis = TRY(basis_of(tx, here, wanted.child));
    TRY(check(wanted));
    if (auto const before = called_with_key(tx.db(), wanted.form_key)) {
        if (before->by != tx.actor().staff) return refuse(NotFound{});
        note(tx, audit::Verb::record_read, before->id, wanted.child, basis);
        return before->id;
    }
    auto const id = tx.new_id<CallOutTag>();
    insert_call(tx.db(), id, here.setting(), wanted, tx.actor().staff, tx.now());
    note(tx, audit::Verb::record_create, id, wanted.child, basis);
    return id;
}

Outcome<> go(Transaction& tx, PlaceReach const& here, CallOutId const& id)
{
    auto const found = TRY(find(tx.db(), here, id));
    auto const basis = TRY(basis_of(tx, here, found.child));
    if (!is_open(found)) return refuse(Conflict{"It is over. Nobody needs to go any more."});
    if (!insert_response(tx.db(), tx.new_text(), id, tx.actor().staff, tx.now()))
        return refuse(Conflict{"You said already that you go."});
    note(tx, audit::Verb::record_amend, id, found.child, basis);
    return {};
}

Outcome<> stop(Transaction& tx, PlaceReach const& here, CallOutId const& id, How how)
{
    auto const found = TRY(find(tx.db(), here, id));
    auto const basis = TRY(basis_of(tx, here, found.child));
    auto const* mine = response_of(found, tx.actor().staff);
    if (!mine) return refuse(NotFound{});
    if (mine->stopped_at) return refuse(Conflict{"You said already that your part is over."});
    store_stop(tx.db(), id, tx.actor().staff, how, tx.now());
    note(tx, audit::Verb::record_amend, id, found.child, basis);
    auto const now = TRY(find(tx.db(), here, id));
    if (standing(now) == Standing::over) tell(tx, here, now, how);
    return {};
}

Outcome<> call_off(Transaction& tx, PlaceReach const& here, CallOutId const& id)
{
    auto const found = TRY(find(tx.db(), here, id));
    auto const basis = TRY(basis_of(tx, here, found.child));
    bool const may = found.called_by == tx.actor().staff ||
                     tx.actor().may_in(Function::plan_shift, here.setting());
    if (!may) return refuse(NotFound{});
    if (standing(found) != Standing::waiting)
        return refuse(Conflict{"Somebody went already, or it was called off before."});
    store_off(tx.db(), id, tx.actor().staff, tx.now());
    note(tx, audit::Verb::record_amend, id, found.child, basis);
    return {};
}

Outcome<Draft> write_up(Transaction& tx, record::Rulebook const& rules, PlaceReach const& here,
                        CallOutId const& id, std::string_view kind)
{
    auto const found = TRY(find(tx.db(), here, id));
    if (std::ranges::find(written_as, kind) == std::end(written_as)) return refuse(NotFound{});
    auto const* mine = response_of(found, tx.actor().staff);
    if (!mine) return refuse(NotFound{});
    if (!mine->stopped_at)
        return refuse(Conflict{"Say first that your part of it is over."});
    record::KnownAlready known{.at = found.called_at,
                               .until = over_at(found),
                               .place = found.place,
                               .took_part = {},
                               .saw = {}};
    for (Response const& one : found.responses) known.took_part.push_back(one.staff);
    if (!response_of(found, found.called_by)) known.saw.push_back(found.called_by);
    auto const draft = TRY(record::start_filled_in(
        tx, rules,
        {.kind = std::string{kind},
         .setting = here.setting(),
         .child = found.child,
         .of = "call-out:" + id.text(),
         .known = std::move(known),
         .task = "Write up the call-out at " + time_in_words(found.called_at)}));
    store_draft(tx.db(), id, tx.actor().staff, draft.id);
    return draft;
}

}  // namespace keywork::call_outs
