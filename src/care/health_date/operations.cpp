#include "care/health_date/store.hpp"

#include "care/child/child.hpp"
#include "care/child/operations.hpp"
#include "care/clock/duty.hpp"
#include "care/clock/rules.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::health_dates {
namespace {

/// The clocks that it meets, and the one that runs from it to the next.
void move_clocks(Transaction& tx, Permitted<ChildId> const& child, Where const& where,
                 Counting const& with, NewHealthDate const& wanted, local_days born_on)
{
    auto const at = start_of(wanted.on) + hours{12};   // nobody asks for the time of day
    auto const met_at = std::min(at, tx.now());
    for (std::string_view const met : clocks_met(wanted.kind))
        clock::meet_of_child(tx, *child, met, met_at, std::nullopt);
    auto const* next =
        with.clocks.find(next_clock(wanted.kind, age_on(born_on, wanted.on)));
    if (!next || !clock::applies_in(*next, where.profile)) return;
    clock::start(tx, with.clocks, {.clock = next->id,
                                   .child = *child,
                                   .setting = where.setting,
                                   .staff = {},
                                   .record = {},
                                   .started_at = met_at,
                                   .event_at = {},
                                   .met_at = {},
                                   .not_applicable = {},
                                   .import = {}});
}

}  // namespace

Outcome<HealthDateId> note(Transaction& tx, Permitted<ChildId> const& child, Where const& where,
                           Counting const& with, NewHealthDate const& wanted)
{
    auto const permitted = TRY(child::decide_to_write(tx, child, Function::write_record, level));
    auto const facts = facts_of(tx.db(), permitted);
    auto const before = line_of(wanted.kind, facts, with);
    auto problems = problems_of(wanted, before, with.today);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const id = tx.new_id<HealthDateRow>();
    insert(tx.db(), id, *permitted, wanted, tx.actor().staff, tx.now());
    bool const newest = !before.last_on || wanted.on >= *before.last_on;
    if (wanted.what == What::done && newest)
        move_clocks(tx, permitted, where, with, wanted, facts.born_on);
    auto kept = child::entry(permitted, audit::Verb::record_create,
                             audit::target("health_date", id));
    kept.content_hash = crypto::sha256_hex(wanted.evidence + "\n\n" + wanted.why_late);
    tx.audit(kept);
    return id;
}

Outcome<> take_off(Transaction& tx, Permitted<ChildId> const& child, HealthDateId const& id,
                   std::string const& why)
{
    auto const permitted = TRY(child::decide_to_write(tx, child, Function::write_record, level));
    if (!is_of(tx.db(), *permitted, id)) return refuse(NotFound{});
    TRY(check_written("why", why, longest_line, "Say why it is taken off"));
    store_off(tx.db(), id, tx.actor().staff, tx.now(), why);
    auto kept = child::entry(permitted, audit::Verb::record_amend,
                             audit::target("health_date", id));
    kept.content_hash = crypto::sha256_hex(why);
    tx.audit(kept);
    return {};
}

}  // namespace keywork::health_dates
