#include "care/record/sending/duties.hpp"

#include "care/clock/duty.hpp"
#include "care/staff/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

/// The moment that the clock names, where the author's own day says it: the end of their shift.
std::optional<sys_seconds> moment_of(Transaction& tx, clock::LawClock const& clock,
                                     Record const& record)
{
    bool const ends_with_shift = std::ranges::any_of(clock.due.ways, [](clock::Way const& way) {
        auto const* at = std::get_if<clock::AtMoment>(&way);
        return at && at->moment == clock::Moment::shift;
    });
    if (!ends_with_shift) return std::nullopt;
    auto const shift =
        staff::current_shift(tx.db(), record.author, record.setting, record.recorded_at,
                             seconds{0});
    return shift ? std::optional{shift->ends_at} : std::nullopt;
}

bool is_met_by(form::StartsClock const& clock, MetBy by, form::Answers const& answers)
{
    using Until = form::StartsClock::Until;
    switch (by) {
    case MetBy::signature: return clock.until == Until::signed_off;
    case MetBy::answer:
        return clock.until == Until::answered && answers.has(clock.until_question);
    }
    return false;
}

}  // namespace

void start_duties(Transaction& tx, DutiesOf const& of,
                  std::vector<form::ClockToStart> const& clocks)
{
    for (form::ClockToStart const& one : clocks) {
        auto const* clock = of.clocks.find(one.law);
        expects(clock != nullptr);
        bool const is_the_last_time = clock->start_counts == clock::StartCounts::yes;
        if (of.child && is_the_last_time)
            clock::meet_of_child(tx, *of.child, one.law, one.from, of.record.id);
        std::optional<sys_seconds> met_at;
        if (one.met_by_sending) met_at = of.record.recorded_at;
        std::optional<std::string> not_applicable;
        if (!one.not_applicable.empty()) not_applicable = one.not_applicable;
        clock::start(tx, of.clocks, {.clock = one.law,
                                     .child = of.child,
                                     .setting = of.record.setting,
                                     .staff = std::nullopt,
                                     .record = of.record.id,
                                     .started_at = one.from,
                                     .event_at = moment_of(tx, *clock, of.record),
                                     .met_at = not_applicable ? std::nullopt : met_at,
                                     .not_applicable = not_applicable,
                                     .import = std::nullopt});
    }
}

void meet_duties(Transaction& tx, form::Form const& form, Record const& record, MetBy by,
                 form::Answers const& answers)
{
    for (form::StartsClock const& clock : form.clocks)
        if (is_met_by(clock, by, answers))
            clock::meet_from_record(tx, record.id, clock.law, tx.now());
}

}  // namespace keywork::record
