#include "care/shift/night/store.hpp"

#include "care/access/decide.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::night {
namespace {

std::string subject_of(Plan const& plan)
{
    return plan.child ? audit::subject(*plan.child) : "-";
}

Outcome<Plan> plan_in(Transaction& tx, PlaceReach const& here, PlanId const& id, local_days night)
{
    auto all = plans_on(tx.db(), here, night);
    auto const found = std::ranges::find(all, id, &Plan::id);
    if (found == all.end()) return refuse(NotFound{});
    return std::move(*found);
}

Outcome<std::string> basis_of(Transaction& tx, Plan const& plan, Function function)
{
    if (!tx.actor().may_in(function, plan.setting)) return refuse(NotFound{});
    if (!plan.child) return std::string{"function"};
    return TRY(decide(tx.db(), tx.actor(), function, Level::l1, *plan.child)).basis();
}

Outcome<> check_plan(Plan const& plan)
{
    std::vector<Problem> problems;
    if (!plan.child && is_blank(plan.name))
        problems.push_back({"who", "Choose who, or write which place is looked at"});
    if (plan.every_minutes < 15 || plan.every_minutes > 480)
        problems.push_back({"every", "Enter how many minutes, 15 to 480"});
    check_written(problems, "who", plan.name, longest_note);
    check_written(problems, "note", plan.note, longest_note);
    if (problems.empty() && rounds(plan, plan.from_on).empty())
        problems.push_back({"until", "The last look is before the first. Mornings are after "
                                     "evenings"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

}  // namespace

Outcome<PlanId> add_plan(Transaction& tx, Plan plan)
{
    auto const basis = TRY(basis_of(tx, plan, Function::plan_shift));
    TRY(check_plan(plan));
    plan.id = tx.new_id<NightPlan>();
    insert_plan(tx.db(), plan, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("nightplan", plan.id),
              .subject = subject_of(plan),
              .basis = basis});
    return plan.id;
}

Outcome<> end_plan(Transaction& tx, PlaceReach const& here, PlanId const& id)
{
    auto const tonight = night_of(tx.now());
    auto const plan = TRY(plan_in(tx, here, id, tonight));
    auto const basis = TRY(basis_of(tx, plan, Function::plan_shift));
    store_end(tx.db(), id, tonight - days{1});
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("nightplan", id),
              .subject = subject_of(plan),
              .basis = basis});
    return {};
}

Outcome<> check(Transaction& tx, PlaceReach const& here, PlanId const& id, sys_seconds round_at,
                Seen seen, std::string const& words)
{
    auto const night = night_of(round_at);
    auto const plan = TRY(plan_in(tx, here, id, night));
    auto const basis = TRY(basis_of(tx, plan, Function::do_action));
    auto const asked = rounds(plan, night);
    if (std::ranges::find(asked, round_at) == asked.end()) return refuse(NotFound{});
    auto const offered = offered_for(plan);
    if (std::ranges::find(offered, seen) == offered.end()) return refuse(NotFound{});
    if (tx.now() < round_at - early)
        return refuse(Conflict{"It is not time for this look yet."});
    TRY(check_written("words", words, longest_note,
                      needs_words(seen) ? "Write what you saw and what you did" : ""));
    Check const kept{.plan = id, .round_at = round_at, .seen = seen, .words = words, .by = {},
                     .at = tx.now()};
    if (!insert_check(tx.db(), tx.new_text(), plan.setting, kept, tx.actor().staff))
        return refuse(Conflict{"Somebody ticked this look already."});
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("nightplan", id),
              .subject = subject_of(plan),
              .basis = basis});
    return {};
}

Outcome<> note_woken(Transaction& tx, SettingId const& setting, Woken const& woken)
{
    if (!tx.actor().may_in(Function::do_action, setting)) return refuse(NotFound{});
    std::vector<Problem> problems;
    if (woken.at > tx.now() || night_of(woken.at) != woken.night)
        problems.push_back({"woken_at", "Enter when it was, between last evening and now"});
    if (woken.minutes_up < 1 || woken.minutes_up > 720)
        problems.push_back({"minutes_up", "Enter how many minutes you were up, 1 to 720"});
    check_written(problems, "why", woken.why, longest_note, "Write what woke you");
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    insert_woken(tx.db(), tx.new_text(), setting, woken, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("setting", setting),
              .basis = "function"});
    return {};
}

}  // namespace keywork::night
