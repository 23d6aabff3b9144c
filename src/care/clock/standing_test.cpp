#include "care/clock/rules.hpp"
#include "care/clock/words.hpp"

#include <gtest/gtest.h>

namespace keywork::clock {
namespace {

sys_seconds moment_of(std::string_view text) { return instant_from_text(text).value(); }

LawClock a_duty(std::string const& code, Asks asks = Asks::act)
{
    LawClock clock{};
    clock.due = DueRule::parse(code).value();
    clock.level = LawLevel::statutory;
    clock.time_from = TimeFrom::source;
    clock.asks = asks;
    return clock;
}

Facts begun(std::string_view when)
{
    Facts facts{};
    facts.started_at = moment_of(when);
    return facts;
}

Standing at(LawClock const& clock, Facts const& facts, std::string_view now)
{
    return standing(clock, facts, Calendars{}, moment_of(now));
}

TEST(Standing, of_hours_is_overdue_a_second_after_the_last)
{
    auto const clock = a_duty("H72");
    auto const facts = begun("2026-03-02T10:00:00Z");
    EXPECT_EQ(at(clock, facts, "2026-03-03T09:59:59Z"), Standing::running);
    EXPECT_EQ(at(clock, facts, "2026-03-03T10:00:00Z"), Standing::due_soon);  // 48 hours left
    EXPECT_EQ(at(clock, facts, "2026-03-05T10:00:00Z"), Standing::due_soon);
    EXPECT_EQ(at(clock, facts, "2026-03-05T10:00:01Z"), Standing::overdue);
}

TEST(Standing, of_a_day_is_overdue_when_the_london_day_has_ended)
{
    auto const clock = a_duty("CD5");
    auto const facts = begun("2026-03-27T23:30:00Z");
    // 1 April ends at 23:00 in Greenwich: the clocks have gone forward.
    EXPECT_EQ(at(clock, facts, "2026-04-01T22:59:59Z"), Standing::due_soon);
    EXPECT_EQ(at(clock, facts, "2026-04-01T23:00:00Z"), Standing::overdue);
}

TEST(Standing, of_weeks_and_longer_is_due_soon_a_week_before)
{
    auto const clock = a_duty("W6");
    auto const facts = begun("2026-03-02T10:00:00Z");  // due by the end of 13 April
    EXPECT_EQ(at(clock, facts, "2026-04-06T22:59:58Z"), Standing::running);
    EXPECT_EQ(at(clock, facts, "2026-04-06T22:59:59Z"), Standing::due_soon);
}

TEST(Standing, that_is_met_exempted_or_not_applicable_is_never_overdue)
{
    auto const clock = a_duty("H24");
    auto facts = begun("2026-03-02T10:00:00Z");
    facts.exempted = Exemption{"The child is in hospital", "0staff",
                                 moment_of("2026-03-02T12:00:00Z")};
    EXPECT_EQ(at(clock, facts, "2026-04-02T10:00:00Z"), Standing::exempted);
    facts.not_applicable = "Planned in the EHC plan, reg 35(4)";
    EXPECT_EQ(at(clock, facts, "2026-04-02T10:00:00Z"), Standing::not_applicable);
    facts.met_at = moment_of("2026-03-02T12:00:00Z");
    EXPECT_EQ(at(clock, facts, "2026-04-02T10:00:00Z"), Standing::met);
}

TEST(Standing, that_was_met_late_says_so)
{
    auto const clock = a_duty("H24");
    auto facts = begun("2026-03-02T10:00:00Z");
    auto const until = due(clock, facts, Calendars{});
    EXPECT_FALSE(was_late(facts, until));
    facts.met_at = moment_of("2026-03-03T10:00:00Z");
    EXPECT_FALSE(was_late(facts, until));
    facts.met_at = moment_of("2026-03-03T10:00:01Z");
    EXPECT_TRUE(was_late(facts, until));
}

TEST(Standing, of_what_is_kept_or_left_to_others_is_never_overdue)
{
    auto facts = begun("2026-03-02T10:00:00Z");
    facts.born_on = day_from_text("1950-03-02");
    EXPECT_EQ(at(a_duty("Y75-DOB", Asks::keep), facts, "2025-03-02T23:59:59Z"),
              Standing::running);
    EXPECT_EQ(at(a_duty("Y75-DOB", Asks::keep), facts, "2025-03-03T00:00:00Z"), Standing::met);
    EXPECT_EQ(at(a_duty("CD15", Asks::allow), facts, "2026-03-17T23:59:59Z"), Standing::running);
    EXPECT_EQ(at(a_duty("CD15", Asks::allow), facts, "2026-03-18T00:00:00Z"), Standing::met);
}

TEST(Standing, without_a_date_is_running)
{
    EXPECT_EQ(at(a_duty("NONE"), begun("2020-03-02T10:00:00Z"), "2026-03-02T10:00:00Z"),
              Standing::running);
}

TEST(Meter, shows_the_share_of_the_time_that_has_gone)
{
    auto const facts = begun("2026-03-02T10:00:00Z");
    Due const until{moment_of("2026-03-04T10:00:00Z"), std::nullopt, Surety::known};
    EXPECT_DOUBLE_EQ(fraction_gone(facts, until, moment_of("2026-03-02T10:00:00Z")), 0.0);
    EXPECT_DOUBLE_EQ(fraction_gone(facts, until, moment_of("2026-03-02T22:00:00Z")), 0.25);
    EXPECT_DOUBLE_EQ(fraction_gone(facts, until, moment_of("2026-03-09T10:00:00Z")), 1.0);
    EXPECT_DOUBLE_EQ(fraction_gone(facts, until, moment_of("2026-03-01T10:00:00Z")), 0.0);
    Due const at_once{facts.started_at, std::nullopt, Surety::known};
    EXPECT_DOUBLE_EQ(fraction_gone(facts, at_once, facts.started_at), 1.0);
}

TEST(BreachOfLaw, is_only_what_law_itself_put_a_figure_to)
{
    auto clock = a_duty("H24");
    EXPECT_TRUE(is_breach_of_law(clock));
    EXPECT_EQ(late_in_words(clock), "overdue");
    clock.time_from = TimeFrom::ours;
    EXPECT_FALSE(is_breach_of_law(clock));
    EXPECT_EQ(late_in_words(clock), "past our own target");
    EXPECT_EQ(kind_before_law(clock), "Law, our own time.");
    clock.law_line = "Our own limit: within 1 week. Local policy";
    EXPECT_EQ(kind_before_law(clock), "");
    for (auto const level : {LawLevel::statutory_guidance, LawLevel::guidance,
                             LawLevel::statutory_return, LawLevel::scheme_rule,
                             LawLevel::local_policy}) {
        clock.level = level;
        for (auto const from : {TimeFrom::source, TimeFrom::ours}) {
            clock.time_from = from;
            EXPECT_FALSE(is_breach_of_law(clock));
            EXPECT_EQ(late_in_words(clock).find("overdue"), std::string_view::npos);
            EXPECT_NE(standing_in_words(Standing::overdue, clock), "Overdue");
        }
    }
}

TEST(TimeLeft, is_told_in_hours_for_an_instant_and_in_days_for_a_day)
{
    auto clock = a_duty("H48");
    Due const instant{moment_of("2026-11-25T19:40:00Z"), std::nullopt, Surety::known};
    auto const left = [&](Due const& due, std::string_view now) {
        return time_left_in_words(clock, due, moment_of(now));
    };
    EXPECT_EQ(left(instant, "2026-11-24T16:40:00Z"), "1 day 3 hours left");
    EXPECT_EQ(left(instant, "2026-11-25T22:40:00Z"), "3 hours overdue");

    auto const on = day_from_text("2026-11-28").value();
    Due const by_day{end_of(on), on, Surety::known};
    EXPECT_EQ(left(by_day, "2026-11-24T16:40:00Z"), "4 days left");
    EXPECT_EQ(left(by_day, "2026-11-27T23:59:00Z"), "1 day left");
    EXPECT_EQ(left(by_day, "2026-11-28T00:00:00Z"), "due today");
    EXPECT_EQ(left(by_day, "2026-11-28T23:59:59Z"), "due today");
    EXPECT_EQ(left(by_day, "2026-11-29T00:00:00Z"), "1 day overdue");
    clock.level = LawLevel::local_policy;
    EXPECT_EQ(left(by_day, "2026-11-30T12:00:00Z"), "2 days past our own target");
    clock.asks = Asks::keep;
    EXPECT_EQ(left(by_day, "2026-11-27T12:00:00Z"), "keep until 28 November 2026");
    EXPECT_EQ(left(by_day, "2026-11-29T12:00:00Z"), "kept long enough");
}

TEST(DueInWords, gives_the_day_or_the_hour)
{
    auto const now = moment_of("2026-11-24T16:40:00Z");
    auto const on = day_from_text("2026-11-28").value();
    EXPECT_EQ(due_in_words({end_of(on), on, Surety::known}, now), "Sat 28 Nov");
    auto const far = day_from_text("2087-02-28").value();
    EXPECT_EQ(due_in_words({end_of(far), far, Surety::known}, now), "Fri 28 Feb 2087");
    EXPECT_EQ(due_in_words({moment_of("2026-11-25T19:40:00Z"), std::nullopt, Surety::known}, now),
              "Wed 7:40pm");
}

TEST(Settings, are_those_listed_or_all)
{
    auto clock = a_duty("H24");
    clock.settings = {"home", "vs"};
    EXPECT_TRUE(applies_in(clock, "vs"));
    EXPECT_FALSE(applies_in(clock, "pru"));
    clock.settings = {"all"};
    EXPECT_TRUE(applies_in(clock, "pru"));
}

}  // namespace
}  // namespace keywork::clock
