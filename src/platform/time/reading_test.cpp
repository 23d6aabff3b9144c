#include "platform/time/time.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace keywork {
namespace {

using namespace std::chrono_literals;

local_days const today{std::chrono::year{2026} / 11 / 24};

std::string day(std::string_view typed)
{
    auto const read = read_day(typed, today);
    return read ? to_text(*read) : "none";
}

std::string time(std::string_view typed)
{
    auto const read = read_time(typed, 21h + 5min);
    if (!read) return "none";
    return to_text(sys_seconds{*read}).substr(11, 5);
}

TEST(ReadDay, takes_every_way_that_people_write_a_date)
{
    for (auto const* const typed :
         {"7/9/2026", "07/09/2026", "7-9-2026", "7.9.2026", "7 9 2026", "7 September 2026",
          "7 Sep 26", "7 sept 2026", "7 SEPTEMBER 2026", "7th September 2026", "7-Sep-26",
          "7Sep2026", "2026-09-07", "2026/9/7", "2026-Sep-07", "September 7, 2026",
          "  7 / 9 / 2026  ", "Monday 7 September 2026", "Mon, 7 Sep 2026", "7/9/26"})
        EXPECT_EQ(day(typed), "2026-09-07") << typed;
}

TEST(ReadDay, passes_over_the_midnight_that_programs_write_after_a_date)
{
    for (auto const* const typed : {"2026-09-07 00:00:00", "2026-Sep-07 00:00:00",
                                    "07/09/2026 00:00", "7 Sep 2026 00:00"})
        EXPECT_EQ(day(typed), "2026-09-07") << typed;
    for (auto const* const typed : {"2026-09-07 00:00:01", "07/09/2026 10:00", "00:00:00", "00:00",
                                    "7/9 00:00", "07/09/2026 00:00:00:00", "today 00:00"})
        EXPECT_EQ(day(typed), "none") << typed;
}

TEST(ReadDay, counts_from_today)
{
    EXPECT_EQ(day("today"), "2026-11-24");
    EXPECT_EQ(day(" Yesterday "), "2026-11-23");
    EXPECT_EQ(day("TOMORROW"), "2026-11-25");
}

TEST(ReadDay, takes_29_february_in_leap_years_only)
{
    EXPECT_EQ(day("29/2/2024"), "2024-02-29");
    EXPECT_EQ(day("29/2/2000"), "2000-02-29");
    EXPECT_EQ(day("29/2/2026"), "none");
    EXPECT_EQ(day("29/2/2100"), "none");
    EXPECT_EQ(day("29/2/24"), "2024-02-29");
    EXPECT_EQ(day("29/2/00"), "2000-02-29");
}

TEST(ReadDay, takes_a_two_digit_year_as_not_more_than_20_years_ahead)
{
    EXPECT_EQ(day("23/11/46"), "2046-11-23");
    EXPECT_EQ(day("24/11/46"), "2046-11-24");
    EXPECT_EQ(day("25/11/46"), "1946-11-25");
    EXPECT_EQ(day("1/1/47"), "1947-01-01");
    EXPECT_EQ(day("17/12/99"), "1999-12-17");
    EXPECT_EQ(day("3/4/08"), "2008-04-03");
}

TEST(ReadDay, counts_20_years_from_29_february_too)
{
    local_days const leap_day{std::chrono::year{2080} / 2 / 29};
    EXPECT_EQ(to_text(*read_day("28/2/00", leap_day)), "2100-02-28");
    EXPECT_EQ(to_text(*read_day("1/3/00", leap_day)), "2000-03-01");
}

TEST(ReadDay, takes_months_and_days_up_to_their_last_and_no_further)
{
    EXPECT_EQ(day("31/12/2026"), "2026-12-31");
    EXPECT_EQ(day("32/12/2026"), "none");
    EXPECT_EQ(day("30/4/2026"), "2026-04-30");
    EXPECT_EQ(day("31/4/2026"), "none");
    EXPECT_EQ(day("1/13/2026"), "none");
    EXPECT_EQ(day("0/1/2026"), "none");
    EXPECT_EQ(day("1/0/2026"), "none");
}

TEST(ReadDay, takes_years_1900_to_2199)
{
    EXPECT_EQ(day("31/12/1899"), "none");
    EXPECT_EQ(day("1/1/1900"), "1900-01-01");
    EXPECT_EQ(day("31/12/2199"), "2199-12-31");
    EXPECT_EQ(day("1/1/2200"), "none");
}

TEST(ReadDay, never_guesses)
{
    for (auto const* const typed :
         {"", " ", "7/9", "7 September", "September 2026", "9/13/2026", "7/9/206", "7/9/20226",
          "07092026", "20260907", "7/9-2026", "7:9:2026", "Tuesday 7 September 2026", "next week",
          "7 Smarch 2026", "7 Ma 2026", "th 7 9 2026", "7//9/2026", "/7/9/2026", "7/9/2026/",
          "-7/9/2026", "7/9/2026 10:00", "\xc3\xa9", "99999999999999999999/1/2026",
          "7 9 2026 7 9 2026", "Funday 7 September 2026"})
        EXPECT_EQ(day(typed), "none") << typed;
    EXPECT_EQ(day(std::string(100'000, '7')), "none");
    EXPECT_EQ(day("7/9/2026" + std::string(52, ' ')), "2026-09-07");
    EXPECT_EQ(day("7/9/2026" + std::string(53, ' ')), "none");
}

TEST(ReadTime, takes_every_way_that_people_write_a_time)
{
    for (auto const* const typed :
         {"7:40pm", "7.40 pm", "7:40 PM", "07:40pm", "19:40", "1940", "19.40", "19:40pm",
          "7.40 p.m.", " 7:40 pm ", "19:40:59", "0740pm"})
        EXPECT_EQ(time(typed), "19:40") << typed;
    EXPECT_EQ(time("7pm"), "19:00");
    EXPECT_EQ(time("7 am"), "07:00");
    EXPECT_EQ(time("07:40"), "07:40");
    EXPECT_EQ(time("0740"), "07:40");
    EXPECT_EQ(time("now"), "21:05");
    EXPECT_EQ(time("Now"), "21:05");
}

TEST(ReadTime, knows_noon_and_midnight)
{
    for (auto const* const typed : {"noon", "midday", "12 noon", "12pm", "12:00", "1200",
                                    "12:00pm"})
        EXPECT_EQ(time(typed), "12:00") << typed;
    for (auto const* const typed : {"midnight", "12 midnight", "12am", "00:00", "0000", "0:00",
                                    "12:00am"})
        EXPECT_EQ(time(typed), "00:00") << typed;
    EXPECT_EQ(time("12:01am"), "00:01");
    EXPECT_EQ(time("12:59pm"), "12:59");
}

TEST(ReadTime, takes_hours_and_minutes_up_to_their_last_and_no_further)
{
    EXPECT_EQ(time("23:59"), "23:59");
    EXPECT_EQ(time("24:00"), "none");
    EXPECT_EQ(time("23:60"), "none");
    EXPECT_EQ(time("2359"), "23:59");
    EXPECT_EQ(time("2360"), "none");
    EXPECT_EQ(time("2400"), "none");
    EXPECT_EQ(time("11:59pm"), "23:59");
    EXPECT_EQ(time("13am"), "none");
    EXPECT_EQ(time("0am"), "none");
    EXPECT_EQ(time("0pm"), "none");
    EXPECT_EQ(time("19:40:60"), "none");
}

TEST(ReadTime, never_guesses_the_half_of_the_day)
{
    EXPECT_EQ(time("7:40"), "none");
    EXPECT_EQ(time("7.40"), "none");
    EXPECT_EQ(time("7"), "none");
    EXPECT_EQ(time("19"), "none");
    EXPECT_EQ(time("740"), "none");
    EXPECT_EQ(time("10:15"), "10:15");
}

TEST(ReadTime, refuses_nonsense)
{
    for (auto const* const typed :
         {"", " ", "pm", "am", "noonish", "7:4pm", "7:400pm", "7-40pm", "7/40pm", "19:40am",
          ":40", "19:", "19::40", "+7pm", "7pmpm", "7:40:pm", "a.m.", "12 tea", "19 40",
          "99999999999pm", "19:40:5", "1:2:3:4", "\xff\xfe"})
        EXPECT_EQ(time(typed), "none") << typed;
    EXPECT_EQ(time(std::string(100'000, '1')), "none");
}

}  // namespace
}  // namespace keywork
