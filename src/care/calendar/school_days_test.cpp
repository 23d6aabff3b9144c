#include "care/calendar/school_days.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

using std::chrono::year;

local_days day(std::string_view text) { return day_from_text(text).value(); }
DaySpan span(std::string_view from, std::string_view until) { return {day(from), day(until)}; }

/// An invented school's year, with two training days, and bank holidays of 2025 and 2026.
SchoolCalendar a_school()
{
    std::vector<local_days> published;
    for (auto const* text : {"2025-08-25", "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03",
                             "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31"})
        published.push_back(day(text));
    return SchoolCalendar{
        {{"summer", span("2026-04-13", "2026-07-22"), span("2026-05-25", "2026-05-29")},
         {"autumn", span("2025-09-03", "2025-12-19"), span("2025-10-27", "2025-10-31")},
         {"spring", span("2026-01-05", "2026-03-27"), span("2026-02-16", "2026-02-20")}},
        {span("2025-09-03", "2025-09-03"), span("2026-06-26", "2026-06-26")},
        WorkingCalendar{published}};
}

TEST(SchoolYear, runs_from_the_first_of_september_to_the_last_of_august)
{
    EXPECT_EQ(school_year_of(day("2026-08-31")), span("2025-09-01", "2026-08-31"));
    EXPECT_EQ(school_year_of(day("2026-09-01")), span("2026-09-01", "2027-08-31"));
    EXPECT_EQ(school_year_of(day("2026-01-15")), span("2025-09-01", "2026-08-31"));
}

struct Case {
    char const* on;
    bool open;
};
class SchoolDay : public ::testing::TestWithParam<Case> {};
TEST_P(SchoolDay, is_a_weekday_in_term_that_is_not_a_closure_or_a_bank_holiday)
{
    EXPECT_EQ(a_school().is_school_day(day(GetParam().on)), GetParam().open);
}
INSTANTIATE_TEST_SUITE_P(
    SchoolDays, SchoolDay,
    ::testing::Values(Case{"2025-09-02", false}, Case{"2025-09-03", false},  // training day
                      Case{"2025-09-04", true}, Case{"2025-09-06", false},   // Saturday
                      Case{"2025-10-24", true}, Case{"2025-10-27", false},   // half term
                      Case{"2025-10-31", false}, Case{"2025-11-03", true},
                      Case{"2025-12-19", true}, Case{"2025-12-22", false},   // Christmas holiday
                      Case{"2026-01-02", false}, Case{"2026-01-05", true},
                      Case{"2026-05-01", true}, Case{"2026-05-04", false},   // bank holiday in term
                      Case{"2026-06-26", false}, Case{"2026-07-22", true},
                      Case{"2026-07-23", false}, Case{"2026-08-27", false}));

struct Counted {
    char const* from;
    int number;
    char const* to;
    Surety surety = Surety::known;
};
class CountingSchoolDays : public ::testing::TestWithParam<Counted> {};
TEST_P(CountingSchoolDays, stands_still_in_the_holidays)
{
    auto const [from, number, to, surety] = GetParam();
    auto const counted = a_school().after(day(from), number);
    EXPECT_EQ(to_text(counted.day), to);
    EXPECT_EQ(counted.surety, surety);
}
INSTANTIATE_TEST_SUITE_P(
    SchoolDays, CountingSchoolDays,
    ::testing::Values(Counted{"2025-10-24", 0, "2025-10-24"},
                      Counted{"2025-10-24", 1, "2025-11-03"},
                      Counted{"2025-10-23", 5, "2025-11-06"},
                      Counted{"2025-12-18", 2, "2026-01-05"},
                      Counted{"2025-12-25", 1, "2026-01-05"},
                      Counted{"2026-05-01", 1, "2026-05-05"},
                      Counted{"2026-07-21", 1, "2026-07-22"},
                      // Nothing is known of the next year: weekdays, and it says so.
                      Counted{"2026-07-22", 1, "2026-09-01", Surety::reckoned},
                      Counted{"2026-07-22", 5, "2026-09-07", Surety::reckoned}));

TEST(SchoolDays, are_counted_back_over_a_half_term)
{
    auto const school = a_school();
    EXPECT_EQ(to_text(school.before(day("2025-11-03"), 1).day), "2025-10-24");
    EXPECT_EQ(to_text(school.before(day("2026-01-05"), 2).day), "2025-12-18");
}

TEST(SchoolDays, of_a_school_without_terms_are_weekdays_and_reckoned)
{
    SchoolCalendar const unknown{{}, {}, WorkingCalendar{}};
    EXPECT_TRUE(unknown.is_school_day(day("2026-08-12")));
    EXPECT_FALSE(unknown.is_school_day(day("2026-08-15")));
    EXPECT_FALSE(unknown.is_school_day(day("2026-08-31")));  // summer bank holiday
    EXPECT_EQ(unknown.after(day("2026-08-12"), 2),
              (CountedDay{day("2026-08-14"), Surety::reckoned}));
}

TEST(SchoolDays, are_known_only_within_the_terms_of_a_year_entered_in_part)
{
    SchoolCalendar const school{
        {{"autumn", span("2025-09-03", "2025-12-19"), span("2025-10-27", "2025-10-31")}},
        {},
        WorkingCalendar{{day("2025-01-01"), day("2026-01-01")}}};
    EXPECT_EQ(school.surety_of(day("2025-12-19")), Surety::known);
    EXPECT_EQ(school.surety_of(day("2025-12-20")), Surety::reckoned);
    EXPECT_EQ(school.surety_of(day("2025-09-02")), Surety::reckoned);
    ASSERT_EQ(school.terms_of_year(year{2025}).size(), 3U);
    EXPECT_EQ(school.terms_of_year(year{2025})[0].surety, Surety::known);
    EXPECT_EQ(school.terms_of_year(year{2025})[1].surety, Surety::reckoned);
}

TEST(Terms, hold_their_half_term_holiday_and_not_the_days_between_terms)
{
    auto const school = a_school();
    EXPECT_EQ(school.term_of(day("2025-10-28")).value().name, "autumn");
    EXPECT_EQ(school.term_of(day("2025-12-19")).value().name, "autumn");
    EXPECT_FALSE(school.term_of(day("2025-12-20")).has_value());
    EXPECT_EQ(school.next_term(day("2025-12-19")).name, "spring");
    EXPECT_EQ(school.next_term(day("2026-01-04")).name, "spring");
    EXPECT_EQ(school.next_term(day("2026-01-05")).name, "summer");
    EXPECT_EQ(school.next_term(day("2026-07-22")).surety, Surety::reckoned);
}

TEST(HalfTerms, end_at_the_holiday_in_the_middle_and_at_the_end_of_term)
{
    auto const school = a_school();
    EXPECT_EQ(school.half_term_of(day("2025-10-26")).value().span,
              span("2025-09-03", "2025-10-26"));
    EXPECT_FALSE(school.half_term_of(day("2025-10-27")).has_value());
    EXPECT_EQ(school.half_term_of(day("2025-11-01")).value().span,
              span("2025-11-01", "2025-12-19"));
    EXPECT_EQ(school.next_half_term(day("2025-10-26")).span, span("2025-11-01", "2025-12-19"));
    EXPECT_EQ(school.next_half_term(day("2025-12-19")).span, span("2026-01-05", "2026-02-15"));
    EXPECT_EQ(to_text(school.last_school_day(span("2025-09-03", "2025-10-26"))), "2025-10-24");
}

TEST(SchoolWeeks, have_at_least_one_school_day)
{
    auto const school = a_school();
    EXPECT_TRUE(school.is_school_week(day("2025-10-26")));   // Sunday of a week of lessons
    EXPECT_FALSE(school.is_school_week(day("2025-10-27")));
    EXPECT_FALSE(school.is_school_week(day("2025-12-30")));
    EXPECT_TRUE(school.is_school_week(day("2026-07-24")));   // closed from Thursday on
}

TEST(ReckonedTerms, never_end_after_the_published_ones_of_six_schools)
{
    struct Published {
        int year;
        char const* ends[6];  // first and second half of autumn, spring and summer
    };
    // Kaye's academy and Kent 2025/26 and 2026/27, Sandwell 2023/24, Dudley 2022/23.
    for (auto const& [starts_in, ends] : {
             Published{2022, {"2022-10-21", "2022-12-16", "2023-02-17", "2023-03-31", "2023-05-26",
                              "2023-07-25"}},
             Published{2023, {"2023-10-27", "2023-12-22", "2024-02-09", "2024-03-22", "2024-05-24",
                              "2024-07-22"}},
             Published{2025, {"2025-10-24", "2025-12-19", "2026-02-13", "2026-03-27", "2026-05-22",
                              "2026-07-22"}},
             Published{2026, {"2026-10-23", "2026-12-18", "2027-02-12", "2027-03-25", "2027-05-28",
                              "2027-07-21"}},
         }) {
        auto const terms = reckoned_terms(year{starts_in});
        ASSERT_EQ(terms.size(), 3U);
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_LE(terms[i].holiday.value().first_on - days{3}, day(ends[2 * i]));
            EXPECT_LE(terms[i].span.last_on, day(ends[2 * i + 1]));
            EXPECT_GE(terms[i].span.last_on + days{15}, day(ends[2 * i + 1]));
            EXPECT_EQ(terms[i].surety, Surety::reckoned);
        }
    }
}

}  // namespace
}  // namespace keywork
