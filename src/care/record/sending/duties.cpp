#include "care/record/sending/duties.hpp"

#include "care/clock/counted/counted.hpp"
#include "care/clock/duty.hpp"
#include "care/record/about/store.hpp"
#include "care/record/additions/answered.hpp"
#include "care/staff/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

using Until = form::StartsClock::Until;

clock::LawClock const& law_of(Clocks const& clocks, std::string_view id)
{
    auto const* clock = clocks.find(id);
    expects(clock != nullptr);
    return *clock;
}

/// Counted back from something to come, like an outing: the form's answer is when that is.
bool runs_up_to_an_event(clock::LawClock const& clock)
{
    return std::ranges::any_of(clock.due.ways, [](clock::Way const& way) {
        auto const* counted = std::get_if<clock::Counted>(&way);
        return counted && counted->from == clock::From::before_event;
    });
}

/// The moment that the clock names: the answer that it counts back from, or, where the author's own
/// day says it, the end of their shift.
std::optional<sys_seconds> moment_of(Transaction& tx, clock::LawClock const& clock,
                                     Record const& record, sys_seconds from)
{
    if (runs_up_to_an_event(clock)) return from;
    bool const ends_with_shift = std::ranges::any_of(clock.due.ways, [](clock::Way const& way) {
        auto const* at = std::get_if<clock::AtMoment>(&way);
        return at && at->moment == clock::Moment::shift;
    });
    if (!ends_with_shift) return std::nullopt;
    auto const shift = staff::current_shift(tx.db(), record.author, record.setting,
                                            record.recorded_at, seconds{0});
    return shift ? std::optional{shift->ends_at} : std::nullopt;
}

/// law/clocks.csv says "Previous …" where a clock starts when the thing itself was last done.
bool runs_from_the_previous(clock::LawClock const& clock)
{
    return clock.starts_when.starts_with("Previous");
}

/// A running total is about a child, and is not added to where it does not apply.
void add_to_total(Transaction& tx, DutiesOf const& of, form::ClockToStart const& one)
{
    auto const* rule = clock::total_of(law_of(of.clocks, one.law));
    expects(rule != nullptr);
    auto const amount = clock::amount_of(*rule, *one.adds);
    if (!of.child || !amount || !one.not_applicable.empty()) return;
    clock::count(tx, of.clocks,
                 {.clock = one.law, .child = *of.child, .on = london_day(one.from),
                  .amount = *amount, .level = of.record.level, .record = of.record.id,
                  .import = std::nullopt},
                 of.record.setting);
}

void start_one(Transaction& tx, DutiesOf const& of, form::ClockToStart const& one)
{
    if (one.adds) return add_to_total(tx, of, one);
    auto const& clock = law_of(of.clocks, one.law);
    if (of.child && runs_from_the_previous(clock))
        clock::meet_of_child(tx, *of.child, one.law, one.from, of.record.id);
    if (of.about)
        meet_about(tx.db(), *of.about, one.law,
                   one.met_by_sending ? of.record.recorded_at : one.from, tx.actor().staff,
                   of.record.id);
    std::optional<std::string> not_applicable;
    if (!one.not_applicable.empty()) not_applicable = one.not_applicable;
    std::optional<sys_seconds> met_at;
    if (one.met_by_sending && !not_applicable) met_at = of.record.recorded_at;
    // What is due about a member of staff is on no list of a place: their file has it.
    auto const setting = of.about ? std::nullopt : std::optional{of.record.setting};
    clock::start(tx, of.clocks, {.clock = one.law,
                                 .child = of.child,
                                 .setting = setting,
                                 .staff = of.about,
                                 .record = of.record.id,
                                 .started_at = runs_up_to_an_event(clock)
                                                   ? std::min(of.record.recorded_at, one.from)
                                                   : one.from,
                                 .event_at = moment_of(tx, clock, of.record, one.from),
                                 .met_at = met_at,
                                 .not_applicable = not_applicable,
                                 .import = std::nullopt});
}

/// When the last of the answers that a clock waits for was given; none while one is missing.
std::optional<sys_seconds> answered_when(Transaction& tx, DutiesOf const& of,
                                         form::StartsClock const& rule,
                                         form::Answers const& answers)
{
    std::optional<sys_seconds> last;
    for (std::string const& question : rule.until_questions) {
        auto const answer = answers.has(question)
                                ? std::optional{answers.value(question)}
                                : answer_given(tx.db(), of.form, of.record, question);
        if (!answer) return std::nullopt;
        auto const at = met_when(law_of(of.clocks, rule.law), *answer, tx.now());
        last = last ? std::max(*last, at) : at;
    }
    return last;
}

void meet_answered(Transaction& tx, DutiesOf const& of, form::Answers const& answers)
{
    auto const is_answered_now = [&](std::string const& name) { return answers.has(name); };
    for (form::StartsClock const& rule : of.form.clocks) {
        if (std::ranges::none_of(rule.until_questions, is_answered_now)) continue;
        if (auto const met_at = answered_when(tx, of, rule, answers))
            clock::meet_from_record(tx, of.record.id, rule.law, *met_at);
    }
}

}  // namespace

void start_duties(Transaction& tx, DutiesOf const& of, form::Answers const& sent,
                  form::Known const& known)
{
    for (form::ClockToStart const& one : form::clocks_to_start(of.form, sent, known))
        start_one(tx, of, one);
    meet_answered(tx, of, sent);
}

void carry_on_duties(Transaction& tx, DutiesOf const& of, form::Answers const& all,
                     form::Answers const& later, form::Known const& known)
{
    for (form::ClockToStart const& one : form::clocks_after_later(of.form, all, later, known))
        start_one(tx, of, one);
    meet_answered(tx, of, later);
}

void meet_signed_duties(Transaction& tx, DutiesOf const& of)
{
    for (form::StartsClock const& rule : of.form.clocks)
        if (rule.until == Until::signed_off)
            clock::meet_from_record(tx, of.record.id, rule.law, tx.now());
}

sys_seconds met_when(clock::LawClock const& clock, form::Value const& answer, sys_seconds now)
{
    if (clock.duty.starts_with("Add to the record")) return now;
    std::optional<sys_seconds> given;
    if (auto const* instant = std::get_if<sys_seconds>(&answer)) given = *instant;
    if (auto const* day = std::get_if<local_days>(&answer)) given = end_of(*day);
    return given && *given < now ? *given : now;
}

}  // namespace keywork::record
