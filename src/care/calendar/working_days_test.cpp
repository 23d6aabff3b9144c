#include "care/calendar/working_days.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

using namespace std::chrono_literals;
using std::chrono::year;

local_days on(std::string_view text) { return day_from_text(text).value(); }

/// The published holidays of 2025 and 2026 in England and Wales.
WorkingCalendar two_years()
{
    std::vector<local_days> published;
    for (auto const* text :
         {"2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25",
          "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04",
          "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"})
        published.push_back(on(text));
    return WorkingCalendar{published};
}

TEST(WorkingDays, leave_out_weekends_and_bank_holidays)
{
    auto const calendar = two_years();
    EXPECT_TRUE(calendar.is_working(on("2026-05-01")));   // Friday
    EXPECT_FALSE(calendar.is_working(on("2026-05-02")));
    EXPECT_FALSE(calendar.is_working(on("2026-05-03")));
    EXPECT_FALSE(calendar.is_working(on("2026-05-04")));  // early May bank holiday
    EXPECT_TRUE(calendar.is_working(on("2026-05-05")));
    EXPECT_FALSE(calendar.is_working(on("2026-12-26")));  // Boxing Day, a Saturday
    EXPECT_FALSE(calendar.is_working(on("2026-12-28")));  // its substitute
    EXPECT_TRUE(calendar.is_working(on("2026-12-29")));
}

TEST(WorkingDays, never_fall_on_christmas_boxing_day_or_good_friday_even_if_not_listed)
{
    WorkingCalendar const calendar{{on("2025-01-01"), on("2025-08-25")}};
    EXPECT_FALSE(calendar.is_working(on("2025-12-25")));
    EXPECT_FALSE(calendar.is_working(on("2025-12-26")));
    EXPECT_FALSE(calendar.is_working(on("2025-04-18")));
    EXPECT_TRUE(calendar.is_working(on("2025-04-21")));  // a published year, not listed
    EXPECT_EQ(calendar.surety_of(on("2025-04-21")), Surety::known);
}

struct Count {
    char const* from;
    int number;
    char const* to;
};

class CountingForward : public ::testing::TestWithParam<Count> {};
TEST_P(CountingForward, treats_the_day_it_starts_on_as_day_nought)
{
    auto const [from, number, to] = GetParam();
    auto const counted = two_years().after(on(from), number);
    EXPECT_EQ(to_text(counted.day), to);
    EXPECT_EQ(counted.surety, Surety::known);
}
INSTANTIATE_TEST_SUITE_P(
    WorkingDays, CountingForward,
    ::testing::Values(Count{"2026-03-02", 0, "2026-03-02"}, Count{"2026-03-02", 1, "2026-03-03"},
                    Count{"2026-03-06", 1, "2026-03-09"},   // Friday to Monday
                    Count{"2026-03-07", 1, "2026-03-09"},   // from a Saturday
                    Count{"2026-03-07", 0, "2026-03-07"},
                    Count{"2026-04-02", 1, "2026-04-07"},   // over Easter
                    Count{"2026-04-02", 10, "2026-04-20"},
                    Count{"2025-12-24", 1, "2025-12-29"},   // over Christmas
                    Count{"2025-12-24", 5, "2026-01-05"},   // and New Year
                    Count{"2026-08-28", 1, "2026-09-01"})); // summer bank holiday

class CountingBack : public ::testing::TestWithParam<Count> {};
TEST_P(CountingBack, lands_on_the_working_day_before)
{
    auto const [from, number, to] = GetParam();
    EXPECT_EQ(to_text(two_years().before(on(from), number).day), to);
}
INSTANTIATE_TEST_SUITE_P(
    WorkingDays, CountingBack,
    ::testing::Values(Count{"2026-03-09", 1, "2026-03-06"}, Count{"2026-04-07", 1, "2026-04-02"},
                    Count{"2026-01-05", 5, "2025-12-24"},
                    Count{"2026-03-16", 10, "2026-03-02"}));

TEST(WorkingDays, are_reckoned_outside_the_published_years_and_say_so)
{
    auto const calendar = two_years();
    EXPECT_EQ(calendar.after(on("2026-12-29"), 2), (CountedDay{on("2026-12-31"), Surety::known}));
    EXPECT_EQ(calendar.after(on("2026-12-31"), 1),
              (CountedDay{on("2027-01-04"), Surety::reckoned}));
    EXPECT_EQ(calendar.before(on("2025-01-02"), 1),
              (CountedDay{on("2024-12-31"), Surety::reckoned}));
    EXPECT_EQ(WorkingCalendar{}.after(on("2026-03-02"), 1).surety, Surety::reckoned);
}

TEST(WorkingDays, of_a_month_are_counted_from_its_first_day)
{
    auto const calendar = two_years();
    EXPECT_EQ(to_text(calendar.in_month(2026y / 3, 1).day), "2026-03-02");
    EXPECT_EQ(to_text(calendar.in_month(2026y / 4, 5).day), "2026-04-09");
    EXPECT_EQ(to_text(calendar.in_month(2026y / 1, 1).day), "2026-01-02");
}

TEST(Easter, falls_on_the_known_sundays)
{
    EXPECT_EQ(to_text(easter_sunday(year{2000})), "2000-04-23");
    EXPECT_EQ(to_text(easter_sunday(year{2008})), "2008-03-23");
    EXPECT_EQ(to_text(easter_sunday(year{2011})), "2011-04-24");
    EXPECT_EQ(to_text(easter_sunday(year{2024})), "2024-03-31");
    EXPECT_EQ(to_text(easter_sunday(year{2026})), "2026-04-05");
    EXPECT_EQ(to_text(easter_sunday(year{2038})), "2038-04-25");
}

TEST(ReckonedBankHolidays, move_to_the_next_weekday_that_is_free)
{
    auto const of = [](int number) {
        std::string all;
        for (local_days const each : reckoned_bank_holidays(year{number}))
            all += to_text(each).substr(5) + " ";
        return all;
    };
    // Christmas Day on a Saturday, a Sunday, a Friday and a Wednesday.
    EXPECT_EQ(of(2032), "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28 ");
    EXPECT_EQ(of(2033), "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27 ");
    EXPECT_EQ(of(2037), "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28 ");
    EXPECT_EQ(of(2030), "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26 ");
    EXPECT_EQ(of(2028), "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26 ");
}

}  // namespace
}  // namespace keywork
