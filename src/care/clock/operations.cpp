#include "care/clock/store.hpp"
#include "platform/expects.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::clock {
namespace {

Outcome<> check_reason(std::string_view why)
{
    return check_written("why", why, longest_reason,
                         "Write why, so that others can see it was decided");
}

std::string_view how_it_was_closed(Duty const& duty)
{
    if (duty.facts.met_at) return "This was marked as met already.";
    if (duty.facts.not_applicable) return "Somebody has said that this does not apply.";
    if (duty.facts.exempted) return "This was exempted already.";
    return "Somebody else has just closed this.";
}

/// The duty, if the actor may use `function` on it and it is open.
Outcome<Duty> find_open(Transaction& tx, DutyId const& id, Function function)
{
    auto duty = TRY(find(tx.db(), scope_of(tx.actor()), id));
    bool const of_a_child = duty.child.has_value();
    if (of_a_child) {
        // find() has held level 4 to the people it names; decide() knows levels up to 3.
        auto const level = std::min(duty.level, Level::l3);
        auto const child = TRY(decide(tx.db(), tx.actor(), function, level, *duty.child));
        expects(*child == *duty.child);
    }
    if (!of_a_child && !(duty.setting && tx.actor().may_in(function, *duty.setting)))
        return refuse(NotFound{});
    if (!duty.is_open()) return refuse(Conflict{std::string{how_it_was_closed(duty)}});
    return duty;
}

Outcome<> closed(Transaction& tx, Duty const& duty, bool was_open)
{
    if (!was_open) return refuse(Conflict{std::string{how_it_was_closed(duty)}});
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("duty", duty.id),
              .subject = duty.child ? audit::subject(*duty.child) : "-",
              .basis = duty.child ? "scope" : "function"});
    return {};
}

}  // namespace

DutyId start(Transaction& tx, Clocks const& clocks, NewDuty const& wanted)
{
    expects(clocks.find(wanted.clock) != nullptr);
    if (wanted.record)
        if (auto const there = started_by(tx.db(), *wanted.record, wanted.clock, wanted.child))
            return *there;
    DutyId const id{tx.new_text()};
    insert_duty(tx.db(), id, wanted);
    return id;
}

std::int64_t meet_from_record(Transaction& tx, RecordId const& record, std::string_view clock,
                              sys_seconds met_at)
{
    return close_of_record(tx.db(), record, clock, met_at, tx.actor().staff);
}

std::int64_t meet_of_child(Transaction& tx, ChildId const& child, std::string_view clock,
                           sys_seconds met_at, std::optional<RecordId> const& by_record)
{
    return close_of_child(tx.db(), child, clock, met_at, tx.actor().staff, by_record);
}

Outcome<> meet(Transaction& tx, DutyId const& id, sys_seconds met_at,
               std::optional<RecordId> const& by_record)
{
    auto const duty = TRY(find_open(tx, id, Function::see_duties));
    if (met_at > tx.now())
        return refuse(Invalid{{{"met_at", "Enter a time that has passed"}}});
    return closed(tx, duty, close_as_met(tx.db(), id, met_at, tx.actor().staff, by_record));
}

Outcome<> say_not_applicable(Transaction& tx, DutyId const& id, std::string const& why)
{
    TRY(check_reason(why));
    auto const duty = TRY(find_open(tx, id, Function::see_duties));
    return closed(tx, duty, close_as_not_applicable(tx.db(), id, why));
}

Outcome<> exempt(Transaction& tx, DutyId const& id, std::string const& why)
{
    TRY(check_reason(why));
    auto const duty = TRY(find_open(tx, id, Function::exempt_duty));
    return closed(tx, duty,
                  close_as_exempted(tx.db(), id, why, tx.actor().staff, tx.now()));
}

}  // namespace keywork::clock
