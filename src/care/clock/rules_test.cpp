// Both sides of every kind of limit. All days are London days; the clocks go forward on 29 March
// 2026 and back on 25 October 2026.
#include "care/clock/rules.hpp"

#include <gtest/gtest.h>

namespace keywork::clock {
namespace {

local_days day(std::string_view text) { return day_from_text(text).value(); }
DaySpan span(std::string_view from, std::string_view until) { return {day(from), day(until)}; }
/// "2026-03-28 22:30" in London.
sys_seconds at(std::string_view text)
{
    auto const time = hours{std::stoi(std::string{text.substr(11, 2)})} +
                      minutes{std::stoi(std::string{text.substr(14, 2)})};
    return from_london(day(text.substr(0, 10)) + time);
}

Calendars two_years()
{
    std::vector<local_days> published;
    for (auto const* text :
         {"2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25",
          "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04",
          "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"})
        published.push_back(day(text));
    WorkingCalendar const working{published};
    Calendars calendars;
    calendars.working = working;
    calendars.unknown_school = SchoolCalendar{{}, {}, working};
    calendars.schools.emplace(
        "Northmere",
        SchoolCalendar{
            {{"autumn", span("2025-09-03", "2025-12-19"), span("2025-10-27", "2025-10-31")},
             {"spring", span("2026-01-05", "2026-03-27"), span("2026-02-16", "2026-02-20")},
             {"summer", span("2026-04-13", "2026-07-22"), span("2026-05-25", "2026-05-29")}},
            {span("2026-06-26", "2026-06-26")},
            working});
    return calendars;
}

LawClock a_clock(std::string const& code, Asks asks = Asks::act)
{
    LawClock clock{};
    clock.due_code = code;
    clock.due = DueRule::parse(code).value();
    clock.asks = asks;
    return clock;
}

Facts started(std::string_view when)
{
    Facts facts{};
    facts.started_at = at(when);
    facts.term_dates = "Northmere";
    return facts;
}

std::string due_text(LawClock const& clock, Facts const& facts)
{
    auto const found = due(clock, facts, two_years());
    if (!found) return "none";
    if (found->on) {
        EXPECT_EQ(end_of(*found->on), found->at);
    }
    auto const words = found->on ? keywork::to_text(*found->on) : keywork::to_text(found->at);
    return found->surety == Surety::known ? words : words + " reckoned";
}

struct Limit {
    char const* code;
    char const* from;
    char const* due;
};
class DueFromStart : public ::testing::TestWithParam<Limit> {};
TEST_P(DueFromStart, is_the_end_of_that_time)
{
    auto const [code, from, expected] = GetParam();
    EXPECT_EQ(due_text(a_clock(code), started(from)), expected) << code << " from " << from;
}

INSTANTIATE_TEST_SUITE_P(
    Elapsed, DueFromStart,
    ::testing::Values(Limit{"H24", "2026-03-10 22:30", "2026-03-11T22:30:00Z"},
                    // The night the clocks go forward: 22:30 to 23:30, still 24 real hours.
                    Limit{"H24", "2026-03-28 22:30", "2026-03-29T22:30:00Z"},
                    Limit{"H48", "2026-03-28 00:30", "2026-03-30T00:30:00Z"},
                    // The night they go back: 22:30 to 21:30.
                    Limit{"H24", "2026-10-24 22:30", "2026-10-25T21:30:00Z"},
                    Limit{"H72", "2026-12-24 18:00", "2026-12-27T18:00:00Z"},
                    Limit{"MIN30", "2026-03-29 00:45", "2026-03-29T01:15:00Z"},
                    Limit{"H0", "2026-03-10 22:30", "2026-03-10T22:30:00Z"},
                    Limit{"H1", "2025-12-31 23:30", "2026-01-01T00:30:00Z"}));

INSTANTIATE_TEST_SUITE_P(
    CalendarDays, DueFromStart,
    ::testing::Values(Limit{"CD0", "2026-03-10 00:00", "2026-03-10"},
                    Limit{"CD0", "2026-03-10 23:59", "2026-03-10"},
                    // 23:30 in London in summer is 22:30 in Greenwich; 00:30 is the day before.
                    Limit{"CD0", "2026-07-10 00:30", "2026-07-10"},
                    Limit{"CD5", "2026-03-27 23:30", "2026-04-01"},
                    Limit{"CD28", "2026-02-01 09:00", "2026-03-01"},
                    Limit{"CD28", "2024-02-01 09:00", "2024-02-29"},
                    Limit{"W6", "2026-03-02 09:00", "2026-04-13"},
                    Limit{"W20", "2025-12-31 09:00", "2026-05-20"}));

INSTANTIATE_TEST_SUITE_P(
    Months, DueFromStart,
    ::testing::Values(Limit{"M1", "2026-01-31 09:00", "2026-02-28"},
                    Limit{"M1", "2024-01-31 09:00", "2024-02-29"},
                    Limit{"M1", "2026-01-28 09:00", "2026-02-28"},
                    Limit{"M1", "2026-02-28 09:00", "2026-03-28"},
                    Limit{"M3", "2025-11-30 09:00", "2026-02-28"},
                    Limit{"M6", "2026-08-31 09:00", "2027-02-28"},
                    Limit{"M12", "2024-02-29 09:00", "2025-02-28"},
                    Limit{"Y2", "2024-02-29 09:00", "2026-02-28"},
                    Limit{"Y3", "2025-06-15 09:00", "2028-06-15"},
                    Limit{"M1-END", "2026-01-01 09:00", "2026-02-28"},
                    Limit{"M1-END", "2026-01-31 09:00", "2026-02-28"},
                    Limit{"M1-END", "2025-12-15 09:00", "2026-01-31"},
                    Limit{"WD5-NEXTMONTH", "2026-03-01 09:00", "2026-04-09"},
                    Limit{"WD5-NEXTMONTH", "2026-03-31 09:00", "2026-04-09"},
                    Limit{"WD5-NEXTMONTH", "2025-12-09 09:00", "2026-01-08"}));

INSTANTIATE_TEST_SUITE_P(
    WorkingDays, DueFromStart,
    ::testing::Values(Limit{"WD1", "2026-03-06 16:00", "2026-03-09"},
                    Limit{"WD10", "2025-12-19 12:00", "2026-01-07"},  // Christmas and New Year
                    Limit{"WD10", "2026-04-01 12:00", "2026-04-17"},  // Easter
                    Limit{"WD20", "2026-03-02 12:00", "2026-03-30"},
                    Limit{"WD1", "2026-12-31 12:00", "2027-01-04 reckoned"}));

INSTANTIATE_TEST_SUITE_P(
    SchoolDays, DueFromStart,
    ::testing::Values(Limit{"SD1", "2026-02-13 12:00", "2026-02-23"},  // over half term
                    Limit{"SD5", "2026-02-11 12:00", "2026-02-25"},
                    Limit{"SD15", "2025-12-12 12:00", "2026-01-16"},
                    Limit{"SD1", "2026-05-01 12:00", "2026-05-05"},
                    Limit{"SD1", "2026-07-22 12:00", "2026-09-01 reckoned"}));

INSTANTIATE_TEST_SUITE_P(
    SameDayByATime, DueFromStart,
    ::testing::Values(Limit{"CD0-1000", "2026-03-10 08:50", "2026-03-10T10:00:00Z"},
                    Limit{"CD0-1000", "2026-07-10 08:50", "2026-07-10T09:00:00Z"},
                    Limit{"CD0-1000", "2026-03-10 10:00", "2026-03-10T10:00:00Z"},
                    Limit{"CD0-1000", "2026-03-10 13:20", "2026-03-10T13:20:00Z"}));

INSTANTIATE_TEST_SUITE_P(
    OnceInEach, DueFromStart,
    ::testing::Values(Limit{"TERM1", "2025-09-03 09:00", "2025-12-19"},
                    Limit{"TERM1", "2025-12-19 09:00", "2025-12-19"},
                    Limit{"TERM1", "2025-12-20 09:00", "2026-03-27"},
                    Limit{"TERM1", "2026-02-18 09:00", "2026-03-27"},
                    Limit{"TERM1", "2026-07-22 09:00", "2026-07-22"},
                    Limit{"TERM1", "2026-07-23 09:00", "2026-12-18 reckoned"},
                    Limit{"HALFTERM1", "2025-09-10 09:00", "2025-10-24"},
                    Limit{"HALFTERM1", "2025-10-24 09:00", "2025-10-24"},
                    Limit{"HALFTERM1", "2025-10-28 09:00", "2025-12-19"},
                    Limit{"HALFTERM1", "2025-12-22 09:00", "2026-02-13"},
                    Limit{"YEAR1", "2025-09-03 09:00", "2026-07-22"},
                    Limit{"YEAR1", "2026-07-22 23:00", "2026-07-22"},
                    Limit{"YEAR1", "2026-08-01 09:00", "2027-07-16 reckoned"},
                    Limit{"YEAR1", "2026-09-01 09:00", "2027-07-16 reckoned"}));

INSTANTIATE_TEST_SUITE_P(
    Dates, DueFromStart,
    ::testing::Values(Limit{"DATE-0215", "2025-10-01 09:00", "2026-02-15"},
                    Limit{"DATE-0215", "2026-02-15 09:00", "2026-02-15"},
                    Limit{"DATE-0215", "2026-02-16 09:00", "2027-02-15"},
                    Limit{"DATE-0331", "2026-03-31 23:30", "2026-03-31"},
                    Limit{"DATE-0331", "2026-04-01 00:30", "2027-03-31"},
                    Limit{"NONE", "2026-04-01 00:30", "none"},
                    Limit{"SCHEDULE", "2026-04-01 00:30", "none"},
                    Limit{"W2-BEFORE", "2026-04-01 00:30", "none"},
                    Limit{"AGE18", "2026-04-01 00:30", "none"},
                    Limit{"PENSION", "2026-04-01 00:30", "none"},
                    Limit{"EVENT", "2026-03-10 08:50", "2026-03-10T08:50:00Z"},
                    Limit{"SHIFT", "2026-03-10 08:50", "2026-03-10 reckoned"},
                    Limit{"SESSION", "2026-03-10 08:50", "2026-03-10 reckoned"}));

TEST(Due, is_counted_back_from_the_event)
{
    auto facts = started("2026-01-05 09:00");
    facts.event_at = at("2026-03-02 14:00");
    EXPECT_EQ(due_text(a_clock("W2-BEFORE"), facts), "2026-02-16");
    EXPECT_EQ(due_text(a_clock("WD10-BEFORE"), facts), "2026-02-16");
    EXPECT_EQ(due_text(a_clock("SD2-BEFORE"), facts), "2026-02-26");
    EXPECT_EQ(due_text(a_clock("H48-BEFORE"), facts), "2026-02-28T14:00:00Z");
    facts.event_at = at("2026-02-23 14:00");  // the first day after half term
    EXPECT_EQ(due_text(a_clock("SD2-BEFORE"), facts), "2026-02-12");
    facts.event_at = at("2026-03-31 14:00");
    EXPECT_EQ(due_text(a_clock("M1-BEFORE"), facts), "2026-02-28");
}

TEST(Due, takes_the_moment_that_the_clock_names)
{
    auto facts = started("2026-03-10 13:10");
    facts.event_at = at("2026-03-10 15:15");
    for (auto const* code : {"SESSION", "SESSION-PM", "SHIFT", "EVENT"})
        EXPECT_EQ(due_text(a_clock(code), facts), "2026-03-10T15:15:00Z") << code;
    EXPECT_EQ(due_text(a_clock("SCHEDULE"), facts), "2026-03-10");
}

TEST(Due, is_counted_from_birth_death_or_the_last_entry)
{
    auto facts = started("2026-03-10 13:10");
    facts.born_on = day("2012-02-29");
    facts.died_on = day("2026-03-09");
    facts.last_entry_on = day("2026-03-01");
    EXPECT_EQ(due_text(a_clock("Y75-DOB", Asks::keep), facts), "2087-02-28");
    EXPECT_EQ(due_text(a_clock("Y15-DEATH", Asks::keep), facts), "2041-03-09");
    EXPECT_EQ(due_text(a_clock("Y15-LAST", Asks::keep), facts), "2041-03-01");
    facts.died_on.reset();
    EXPECT_EQ(due_text(a_clock("Y15-DEATH", Asks::keep), facts), "none");
    EXPECT_EQ(why_no_date(a_clock("Y15-DEATH", Asks::keep), facts), "Add the date of death");
}

TEST(Due, at_18_is_the_birthday_and_for_a_leap_day_the_first_of_march)
{
    auto facts = started("2026-03-10 13:10");
    facts.born_on = day("2010-06-15");
    EXPECT_EQ(due_text(a_clock("AGE18", Asks::keep), facts), "2028-06-15");
    facts.born_on = day("2008-02-29");
    EXPECT_EQ(due_text(a_clock("AGE18", Asks::keep), facts), "2026-03-01");
}

TEST(Due, in_year_9_is_the_school_year_of_the_fourteenth_birthday)
{
    auto facts = started("2023-09-10 13:10");
    facts.born_on = day("2010-08-31");  // the youngest of their year
    EXPECT_EQ(due_text(a_clock("YEAR9"), facts), "2024-08-31");
    facts.born_on = day("2010-09-01");  // the oldest of the next
    EXPECT_EQ(due_text(a_clock("YEAR9"), facts), "2025-08-31");
}

TEST(Due, of_a_yearly_date_is_in_the_year_of_the_event_when_it_is_known)
{
    auto facts = started("2026-02-20 09:00");
    facts.event_at = at("2026-09-01 09:00");
    EXPECT_EQ(due_text(a_clock("DATE-0215"), facts), "2026-02-15");
}

TEST(Due, once_in_a_period_is_in_the_next_one_when_the_start_was_the_last_time)
{
    auto clock = a_clock("HALFTERM1");
    clock.start_counts = StartCounts::yes;
    EXPECT_EQ(due_text(clock, started("2025-10-24 09:00")), "2025-12-19");
    EXPECT_EQ(due_text(clock, started("2025-10-28 09:00")), "2025-12-19");
    clock.due = DueRule::parse("TERM1").value();
    EXPECT_EQ(due_text(clock, started("2025-09-10 09:00")), "2026-03-27");
}

TEST(Due, of_an_unknown_school_is_reckoned)
{
    auto facts = started("2026-03-10 09:00");
    facts.term_dates = "";
    EXPECT_EQ(due_text(a_clock("SD5"), facts), "2026-03-17 reckoned");
    EXPECT_EQ(due_text(a_clock("TERM1"), facts), "2026-03-27 reckoned");
}

TEST(Due, of_two_ways_is_the_one_chosen_or_else_the_earlier)
{
    auto facts = started("2026-03-02 09:00");
    EXPECT_EQ(due_text(a_clock("W6|M3"), facts), "2026-04-13");
    facts.way = 1;
    EXPECT_EQ(due_text(a_clock("W6|M3"), facts), "2026-06-02");
    facts.way = 0;
    EXPECT_EQ(due_text(a_clock("W6|M3"), facts), "2026-04-13");
}

TEST(Due, of_what_must_be_kept_is_the_later_way_and_none_while_one_is_unknown)
{
    auto const clock = a_clock("Y10|PENSION", Asks::keep);
    auto facts = started("2026-03-02 09:00");
    EXPECT_EQ(due_text(clock, facts), "none");
    EXPECT_EQ(why_no_date(clock, facts), "Add the day of pension age");
    facts.event_at = at("2030-01-01 00:00");
    EXPECT_EQ(due_text(clock, facts), "2036-03-02");
    facts.event_at = at("2050-01-01 00:00");
    EXPECT_EQ(due_text(clock, facts), "2050-01-01");
}

TEST(Totals, of_three_times_in_ninety_days_count_the_first_as_day_nought)
{
    auto const clock = a_clock("COUNT3-CD90", Asks::notice);
    auto facts = started("2026-04-01 09:00");
    facts.counted = {{day("2026-04-01"), 1}, {day("2026-01-01"), 1}, {day("2026-02-01"), 1}};
    EXPECT_EQ(due_text(clock, facts), "2026-04-01");  // 90 days after the first
    facts.counted = {{day("2026-04-02"), 1}, {day("2026-01-01"), 1}, {day("2026-02-01"), 1}};
    EXPECT_EQ(due_text(clock, facts), "none");        // 91
    EXPECT_EQ(why_no_date(clock, facts), "The number is not reached");
    facts.counted.clear();
    EXPECT_EQ(due_text(clock, facts), "2026-04-01");  // started because it was reached
}

TEST(Totals, of_ten_sessions_leave_out_weeks_without_school)
{
    auto const clock = a_clock("SUM-10-W10", Asks::notice);
    // The tenth school week before that of 12 January 2026, over the two weeks of Christmas and
    // the half term in October, is that of 20 October 2025.
    auto facts = started("2026-01-12 09:00");
    facts.counted = {{day("2025-10-20"), 2}, {day("2025-11-10"), 7}, {day("2026-01-12"), 1}};
    EXPECT_EQ(due_text(clock, facts), "2026-01-12");
    facts.counted = {{day("2025-10-20"), 2}, {day("2025-11-10"), 7}, {day("2026-01-19"), 1}};
    EXPECT_EQ(due_text(clock, facts), "none");
    facts.counted = {{day("2025-11-10"), 9}, {day("2026-01-12"), 1}};
    EXPECT_EQ(due_text(clock, facts), "2026-01-12");
    facts.counted = {{day("2025-11-10"), 8}, {day("2026-01-12"), 1}};
    EXPECT_EQ(due_text(clock, facts), "none");
}

TEST(Totals, of_45_school_days_may_be_reached_and_not_passed_within_the_school_year)
{
    auto const clock = a_clock("SUM-SD45", Asks::stay_under);
    auto facts = started("2025-09-03 09:00");
    auto const standing_on = [&](std::string_view when) {
        return standing(clock, facts, two_years(), at(when));
    };
    facts.counted = {{day("2025-08-31"), 90}, {day("2025-10-01"), 59}};
    EXPECT_EQ(standing_on("2025-10-01 12:00"), Standing::running);   // 29 and a half days
    facts.counted.push_back({day("2025-11-05"), 1});                 // a lunchtime: 30
    EXPECT_EQ(standing_on("2025-11-05 12:00"), Standing::due_soon);
    facts.counted.push_back({day("2026-01-12"), 30});                // 45
    EXPECT_EQ(standing_on("2026-01-12 12:00"), Standing::due_soon);
    EXPECT_FALSE(reached_on(std::get<RunningTotal>(clock.due.ways[0]), facts.counted, {}));
    facts.counted.push_back({day("2026-01-20"), 1});                 // 45 and a half
    EXPECT_EQ(standing_on("2026-01-19 12:00"), Standing::due_soon);
    EXPECT_EQ(standing_on("2026-01-20 12:00"), Standing::overdue);
    EXPECT_EQ(standing_on("2026-09-01 12:00"), Standing::running);   // a new school year
}

}  // namespace
}  // namespace keywork::clock
