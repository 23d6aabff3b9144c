#include "care/school_day/session/store.hpp"

#include "care/access/decide.hpp"
#include "care/child/roster/store.hpp"
#include "care/chronology/chronology.hpp"
#include "care/form/redaction.hpp"
#include "care/record/store.hpp"
#include "care/staff/store.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::sessions {
namespace {

/// The session, while something may be told of it.
Outcome<Session> open_session(Transaction& tx, PlaceReach const& here, SessionKey const& key)
{
    if (!tx.actor().may_in(Function::do_action, here.setting())) return refuse(NotFound{});
    auto session = TRY(find(tx.db(), here, key));
    if (session.finished)
        return refuse(Conflict{"This session is finished. Write a record to add to it."});
    if (key.day != tx.today())
        return refuse(Conflict{"Taps are for the day itself. Write a record to add to it."});
    return session;
}

Outcome<Pupil> pupil_in(Session const& session, ChildId const& child)
{
    auto const found = std::ranges::find(session.pupils, child, &Pupil::child);
    if (found == session.pupils.end()) return refuse(NotFound{});
    return *found;
}

void note_session(Transaction& tx, audit::Verb verb, SessionKey const& key,
                  std::optional<ChildId> const& child, std::string const& basis)
{
    tx.audit({.verb = verb,
              .target = audit::target("session", key.period, keywork::to_text(key.day)),
              .subject = child ? audit::subject(*child) : "-",
              .basis = basis});
}

Outcome<> keep_tap(Transaction& tx, SessionKey const& key, Tap const& wanted)
{
    auto const permitted =
        TRY(decide(tx.db(), tx.actor(), Function::do_action, Level::l1, wanted.child));
    insert_tap(tx.db(), tx.new_text(), key, wanted, {tx.actor().staff, tx.now()});
    note_session(tx, audit::Verb::record_create, key, wanted.child, permitted.basis());
    return {};
}

/// The line of one pupil, with nobody else's name: what a period is called is free text.
void tell_of(Transaction& tx, PlaceReach const& here, Session const& session, Pupil const& pupil,
             std::vector<form::OtherChild> const& all)
{
    auto const own = record::names_of(tx.db(), pupil.child).value_or(form::OtherChild{});
    std::vector<form::OtherChild> others;
    std::ranges::copy_if(all, std::back_inserter(others), [&](form::OtherChild const& one) {
        return one.legal_name != own.legal_name || one.known_as != own.known_as;
    });
    auto const title = fmt::format("{}, {}", title_of(session), hours_in_words(session.period));
    chronology::append(tx.db(),
                       {.child = pupil.child,
                        .occurred_at = session.starts_at,
                        .kind = "session",
                        .level = Level::l1,
                        .significant = false,
                        .title = form::without_other_children(title, own, others),
                        .words = line_in_words(pupil),
                        .by_whom = tx.actor().full_name,
                        .author = tx.actor().staff,
                        .setting = here.setting(),
                        .record = std::nullopt,
                        .recorded_at = tx.now(),
                        .import_id = std::nullopt});
}

}  // namespace

Outcome<> tap(Transaction& tx, PlaceReach const& here, SessionKey const& key,
              ChildId const& child, State state)
{
    auto const session = TRY(open_session(tx, here, key));
    auto const pupil = TRY(pupil_in(session, child));
    if (state_now(pupil) == state) return refuse(Conflict{"That is tapped already."});
    return keep_tap(tx, key, {.child = child, .state = state, .engagement = std::nullopt,
                              .by_name = {}, .at = tx.now()});
}

Outcome<> tap_engagement(Transaction& tx, PlaceReach const& here, SessionKey const& key,
                         ChildId const& child, int engagement)
{
    if (engagement < least_engaged || engagement > most_engaged)
        return refuse(Invalid{{{"engagement", "Choose 1 to 5"}}});
    auto const session = TRY(open_session(tx, here, key));
    auto const pupil = TRY(pupil_in(session, child));
    if (engagement_now(pupil) == engagement) return refuse(Conflict{"That is tapped already."});
    return keep_tap(tx, key, {.child = child, .state = std::nullopt, .engagement = engagement,
                              .by_name = {}, .at = tx.now()});
}

Outcome<> swap(Transaction& tx, PlaceReach const& here, SessionKey const& key,
               StaffId const& staff, Part part)
{
    TRY(open_session(tx, here, key));
    auto const team = staff::staff_of(tx.db(), here.setting(), key.day);
    if (std::ranges::find(team, staff, &StaffFace::id) == team.end()) return refuse(NotFound{});
    store_part(tx.db(), key, staff, part, {tx.actor().staff, tx.now()});
    note_session(tx, audit::Verb::record_amend, key, std::nullopt, "function");
    return {};
}

Outcome<> finish(Transaction& tx, PlaceReach const& here, SessionKey const& key)
{
    auto const session = TRY(open_session(tx, here, key));
    if (tx.now() < session.starts_at) return refuse(Conflict{"It has not begun yet."});
    if (!insert_finished(tx.db(), key, {tx.actor().staff, tx.now()}))
        return refuse(Conflict{"Somebody finished it already."});
    std::vector<form::OtherChild> everybody;
    for (auto const& one : child::present_in(tx.db(), here))
        everybody.push_back({one.face.known_as, one.face.family_name, one.face.legal_name});
    for (Pupil const& pupil : session.pupils)
        if (!pupil.taps.empty()) tell_of(tx, here, session, pupil, everybody);
    note_session(tx, audit::Verb::record_create, key, std::nullopt, "function");
    return {};
}

Outcome<Draft> write(Transaction& tx, record::Rulebook const& rules, PlaceReach const& here,
                     SessionKey const& key, ChildId const& child, std::string_view kind)
{
    if (std::ranges::find(written_from, kind) == std::end(written_from))
        return refuse(NotFound{});
    auto const session = TRY(find(tx.db(), here, key));
    TRY(pupil_in(session, child));
    auto const at = std::clamp(tx.now(), session.starts_at, session.ends_at);
    record::KnownAlready known{.at = at, .until = std::nullopt, .place = session.period.place,
                               .took_part = {}, .saw = {}};
    for (AdultWith const& adult : session.adults)
        if (adult.staff != tx.actor().staff) known.saw.push_back(adult.staff);
    if (kind == "learning-note")
        known.more = {{"group", session.group_name}, {"activity", title_of(session)}};
    // A double tap is one draft; what happens a minute later is another record.
    auto const of = fmt::format("session:{}:{}:{}:{}", key.period.text(),
                                keywork::to_text(key.day), child.text(),
                                tx.now().time_since_epoch() / minutes{1});
    return record::start_filled_in(tx, rules, {.kind = std::string{kind},
                                               .setting = here.setting(),
                                               .child = child,
                                               .of = of,
                                               .known = std::move(known),
                                               .task = {}});
}

}  // namespace keywork::sessions
