#include "features/exchange/ssda903/duty_rules.hpp"

#include "care/clock/rules.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::ssda903 {
namespace {

constexpr int sdq_from_age = 4;
constexpr int sdq_until_age = 16;
constexpr int short_interval_under = 5;  // years of age: health assessments twice a year

/// The period of care that goes on, short breaks left out; none: the child is not looked after.
std::optional<Span> current_period(CareFacts const& facts)
{
    auto const periods = periods_of_care(facts.episodes, ShortBreaks::left_out);
    if (periods.empty() || periods.back().until_on) return std::nullopt;
    return periods.back();
}

std::optional<local_days> first_review_from(CareFacts const& facts, local_days day)
{
    auto const found = std::ranges::lower_bound(facts.reviews, day);
    if (found == facts.reviews.end()) return std::nullopt;
    return *found;
}

class Starting {
public:
    Starting(CareFacts const& facts, DutySetting const& in) : facts_{facts}, in_{in} {}

    /// Starts a clock. Past its time and not met, it is closed with `unless_met`.
    void start(std::string_view clock, local_days from, std::optional<local_days> met_on,
               std::string_view unless_met)
    {
        clock::NewDuty duty = new_duty(clock, from);
        auto const due_on = due(duty);
        if (met_on) duty.met_at = start_of(*met_on);
        else if (due_on && *due_on < in_.now)
            duty.not_applicable = fmt::format("Was due on {}. {}", in_words(london_day(*due_on)),
                                              unless_met);
        started_.push_back(std::move(duty));
    }

    /// Starts a clock only while its time has not passed.
    void start_if_it_runs(std::string_view clock, local_days from)
    {
        clock::NewDuty duty = new_duty(clock, from);
        auto const due_at = due(duty);
        if (!due_at || *due_at >= in_.now) started_.push_back(std::move(duty));
    }

    /// A clock that the return says was met, without saying when.
    void closed(std::string_view clock, local_days from, std::string why)
    {
        clock::NewDuty duty = new_duty(clock, from);
        duty.not_applicable = std::move(why);
        started_.push_back(std::move(duty));
    }

    std::vector<clock::NewDuty> take() { return std::move(started_); }

private:
    clock::NewDuty new_duty(std::string_view clock, local_days from) const
    {
        return {.clock = std::string{clock}, .child = facts_.child, .setting = in_.setting,
                .started_at = start_of(from), .import = in_.import};
    }

    std::optional<sys_seconds> due(clock::NewDuty const& duty) const
    {
        auto const* law = in_.clocks.find(duty.clock);
        expects(law != nullptr);
        clock::Facts const known{.started_at = duty.started_at, .born_on = facts_.born_on};
        auto const due = clock::due(*law, known, in_.calendars);
        if (!due) return std::nullopt;
        return due->at;
    }

    CareFacts const& facts_;
    DutySetting const& in_;
    std::vector<clock::NewDuty> started_;
};

std::string not_said(CareFacts const& facts, std::string_view what)
{
    return fmt::format("The return for the year ending {} does not say {}.",
                       in_words(facts.year.year_ending), what);
}

std::string assessed_without_a_date(CareFacts const& facts)
{
    return fmt::format("The return for the year ending {} says that health assessments were done; "
                       "it gives no date.", in_words(facts.year.year_ending));
}

void start_reviews(Starting& starting, CareFacts const& facts, Span const& period)
{
    auto const in_this_period =
        std::ranges::lower_bound(facts.reviews, period.from_on);
    auto const held = facts.reviews.end() - in_this_period;
    starting.start("LAC-REVIEW-1", period.from_on, first_review_from(facts, period.from_on),
                   not_said(facts, "of a review since the child came into care"));
    if (held > 0)
        starting.start(held == 1 ? "LAC-REVIEW-2" : "LAC-REVIEW-N", facts.reviews.back(),
                       std::nullopt, not_said(facts, "of a review after that day"));
}

void start_health(Starting& starting, CareFacts const& facts, Span const& period)
{
    auto const& year = facts.year;
    auto const year_began = year.year_ending - days{365};
    if (year.health_assessment == true && period.from_on >= year_began)
        starting.closed("LAC-IHA", period.from_on, assessed_without_a_date(facts));
    else
        starting.start("LAC-IHA", period.from_on, std::nullopt,
                       not_said(facts, "when it was done"));
    if (year.year_ending < period.from_on) return;
    auto const age = age_on(facts.born_on, year.year_ending);
    if (year.health_assessment == true)
        starting.start_if_it_runs(age < short_interval_under ? "LAC-RHA-U5" : "LAC-RHA-5PLUS",
                                  year.year_ending);
    if (year.teeth_check == true) starting.start_if_it_runs("LAC-DENTAL", year.year_ending);
    bool const sdq_is_known = year.sdq_score || year.sdq_reason;
    if (sdq_is_known && age >= sdq_from_age && age <= sdq_until_age)
        starting.start_if_it_runs("LAC-SDQ", year.year_ending);
}

bool is_of_reviews(std::string_view clock)
{
    return clock == "LAC-REVIEW-1" || clock == "LAC-REVIEW-2" || clock == "LAC-REVIEW-N";
}

/// Whether the year's answers say that a yearly duty was done.
bool was_done_in_the_year(std::string_view clock, LookedAfterYear const& year)
{
    if (clock == "LAC-RHA-U5" || clock == "LAC-RHA-5PLUS") return year.health_assessment == true;
    if (clock == "LAC-DENTAL") return year.teeth_check == true;
    if (clock == "LAC-SDQ") return year.sdq_score.has_value();
    return false;
}

}  // namespace

std::vector<clock::NewDuty> duties_of(CareFacts const& facts, DutySetting const& in)
{
    auto const period = current_period(facts);
    if (!period) return {};
    Starting starting{facts, in};
    starting.start("PEP-INIT", period->from_on, std::nullopt,
                   not_said(facts, "when the plan was made"));
    start_reviews(starting, facts, *period);
    start_health(starting, facts, *period);
    if (auto const since = lives_there_since(facts.episodes))
        starting.start("LAC-SWVISIT-1", *since, std::nullopt,
                       not_said(facts, "when the child was visited"));
    for (MissingRow const& missing : facts.missing)
        if (missing.until_on && *missing.until_on >= period->from_on)
            starting.start("MISS-RHI", *missing.until_on, std::nullopt,
                           not_said(facts, "whether the child was offered a talk"));
    return starting.take();
}

std::optional<DutyEnd> end_of_duty(KnownDuty const& duty, CareFacts const& facts, sys_seconds now)
{
    auto const started_on = london_day(duty.started_at);
    auto const closed = [&](std::string why) {
        return DutyEnd{duty.id, std::nullopt, std::move(why)};
    };
    if (is_of_reviews(duty.clock)) {
        auto const from = duty.clock == "LAC-REVIEW-1" ? started_on : started_on + days{1};
        if (auto const held_on = first_review_from(facts, from))
            return DutyEnd{duty.id, start_of(*held_on), {}};
    }
    auto const& year = facts.year;
    if (year.year_ending > started_on && end_of(year.year_ending) <= now &&
        was_done_in_the_year(duty.clock, year))
        return DutyEnd{duty.id, end_of(year.year_ending), {}};
    auto const period = current_period(facts);
    if (!period) {
        auto const periods = periods_of_care(facts.episodes, ShortBreaks::counted);
        if (periods.empty() || !periods.back().until_on) return std::nullopt;
        return closed(fmt::format("The child is not looked after since {}.",
                                  in_words(*periods.back().until_on)));
    }
    if (duty.clock == "LAC-IHA" && year.health_assessment == true && year.year_ending > started_on)
        return closed(assessed_without_a_date(facts));
    if (duty.clock == "LAC-SWVISIT-1" && lives_there_since(facts.episodes) > started_on)
        return closed("The child has moved since.");
    return std::nullopt;
}

}  // namespace keywork::ssda903
