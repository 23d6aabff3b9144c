#include "care/school_day/visit/store.hpp"

#include "care/access/decide.hpp"
#include "care/contact/store.hpp"
#include "care/staff/store.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::visits {
namespace {

constexpr hours longest_visit{12};

/// The child, decided, and there; why, for the audit.
Outcome<Permitted<ChildId>> child_of(Transaction& tx, PlaceReach const& here,
                                     ChildId const& child)
{
    if (!tx.actor().may_in(Function::do_action, here.setting())) return refuse(NotFound{});
    if (here.only({child}).size() == 0) return refuse(NotFound{});
    return decide(tx.db(), tx.actor(), Function::do_action, Level::l1, child);
}

void note_visit(Transaction& tx, audit::Verb verb, VisitId const& id,
                Permitted<ChildId> const& child)
{
    tx.audit({.verb = verb,
              .target = audit::target("sitevisit", id),
              .subject = audit::subject(*child),
              .basis = child.basis()});
}

bool may_lead_at(Transaction& tx, PlaceReach const& here)
{
    return tx.actor().may_in(Function::plan_shift, here.setting());
}

Outcome<> check_visit(NewVisit const& wanted)
{
    std::vector<Problem> problems;
    if (!wanted.contact && is_blank(wanted.place))
        problems.push_back({"place", "Choose whose home it is, or write which place"});
    check_written(problems, "place", wanted.place, longest_line);
    check_written(problems, "phone", wanted.phone, longest_line);
    check_written(problems, "why", wanted.why, longest_line, "Write what the visit is for");
    if (wanted.ends_at <= wanted.starts_at)
        problems.push_back({"ends", "Enter an end that is after the start"});
    else if (wanted.ends_at - wanted.starts_at > longest_visit)
        problems.push_back({"ends", "A visit lasts 12 hours at most"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

}  // namespace

Outcome<VisitId> plan(Transaction& tx, PlaceReach const& here, NewVisit const& wanted)
{
    auto const child = TRY(child_of(tx, here, wanted.child));
    if (wanted.staff != tx.actor().staff && !may_lead_at(tx, here)) return refuse(NotFound{});
    auto const team = staff::staff_of(tx.db(), here.setting(), tx.today());
    if (std::ranges::find(team, wanted.staff, &StaffFace::id) == team.end())
        return refuse(NotFound{});
    if (wanted.contact) TRY(contact::find(tx.db(), child, *wanted.contact));
    TRY(check_visit(wanted));
    auto const id = tx.new_id<VisitTag>();
    insert_visit(tx.db(), id, here.setting(), wanted, tx.actor().staff, tx.now());
    note_visit(tx, audit::Verb::record_create, id, child);
    return id;
}

Outcome<> arrive(Transaction& tx, PlaceReach const& here, VisitId const& id)
{
    auto const visit = TRY(find(tx.db(), here, id));
    auto const child = TRY(child_of(tx, here, visit.child));
    if (visit.staff != tx.actor().staff) return refuse(NotFound{});
    if (visit.arrived_at || visit.off_at) return refuse(Conflict{"That is said already."});
    store_arrived(tx.db(), id, tx.now());
    note_visit(tx, audit::Verb::record_amend, id, child);
    return {};
}

Outcome<> say_safe(Transaction& tx, PlaceReach const& here, VisitId const& id)
{
    auto const visit = TRY(find(tx.db(), here, id));
    auto const child = TRY(child_of(tx, here, visit.child));
    if (visit.staff != tx.actor().staff && !may_lead_at(tx, here)) return refuse(NotFound{});
    if (visit.out_at || visit.off_at) return refuse(Conflict{"That is said already."});
    store_out(tx.db(), id, tx.now());
    note_visit(tx, audit::Verb::record_amend, id, child);
    return {};
}

Outcome<> take_off(Transaction& tx, PlaceReach const& here, VisitId const& id,
                   std::string const& why)
{
    auto const visit = TRY(find(tx.db(), here, id));
    auto const child = TRY(child_of(tx, here, visit.child));
    if (visit.staff != tx.actor().staff && !may_lead_at(tx, here)) return refuse(NotFound{});
    if (visit.arrived_at || visit.off_at)
        return refuse(Conflict{"It took place, or it was taken off before."});
    TRY(check_written("off_why", why, longest_line, "Say why it is not to be"));
    store_off(tx.db(), id, tx.now(), why);
    note_visit(tx, audit::Verb::record_amend, id, child);
    return {};
}

Outcome<Draft> write_up(Transaction& tx, record::Rulebook const& rules, PlaceReach const& here,
                        VisitId const& id)
{
    auto const visit = TRY(find(tx.db(), here, id));
    if (visit.staff != tx.actor().staff) return refuse(NotFound{});
    record::KnownAlready known{.at = visit.arrived_at.value_or(visit.starts_at),
                               .until = std::nullopt,
                               .place = {},
                               .took_part = {},
                               .saw = {}};
    auto const set = [&](std::string const& name, sys_seconds at) {
        known.more.emplace_back(name + ".which", keywork::to_text(london_day(at)));
        known.more.emplace_back(name + ".time", time_in_words(at));
    };
    known.more.emplace_back("reason", visit.why);
    set("leave_at", visit.starts_at);
    set("expected_back_at", visit.ends_at);
    if (visit.out_at) {
        set("left_at", *visit.out_at);
        set("safe_check_in_at", *visit.out_at);
    }
    return record::start_filled_in(tx, rules, {.kind = "home-visit",
                                               .setting = here.setting(),
                                               .child = visit.child,
                                               .of = "visit:" + id.text(),
                                               .known = std::move(known),
                                               .task = "Write up the visit at " +
                                                       time_in_words(visit.starts_at)});
}

}  // namespace keywork::visits
