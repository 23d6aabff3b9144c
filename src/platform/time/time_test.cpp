#include "platform/time/time.hpp"

#include "platform/expects.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace keywork {
namespace {

using namespace std::chrono_literals;
namespace chrono = std::chrono;

sys_seconds utc(std::string_view text)
{
    auto const instant = instant_from_text(text);
    expects(instant.has_value());
    return *instant;
}

local_days on(int year, unsigned month, unsigned day)
{
    return local_days{chrono::year{year} / chrono::month{month} / chrono::day{day}};
}

std::string london(std::string_view instant)
{
    auto const time = london_time(utc(instant));
    return to_text(sys_seconds{time.time_since_epoch()}).substr(0, 19);
}

std::string back(local_days day, seconds since_midnight)
{
    return to_text(from_london(local_seconds{day} + since_midnight));
}

TEST(LondonTime, goes_forward_at_one_in_the_morning_on_the_last_sunday_of_march)
{
    EXPECT_EQ(london("2026-03-29T00:59:59Z"), "2026-03-29T00:59:59");
    EXPECT_EQ(london("2026-03-29T01:00:00Z"), "2026-03-29T02:00:00");
}

TEST(LondonTime, goes_back_at_two_in_the_morning_on_the_last_sunday_of_october)
{
    EXPECT_EQ(london("2026-10-25T00:59:59Z"), "2026-10-25T01:59:59");
    EXPECT_EQ(london("2026-10-25T01:00:00Z"), "2026-10-25T01:00:00");
}

TEST(LondonTime, that_is_skipped_becomes_the_same_distance_after_the_change)
{
    auto const day = on(2026, 3, 29);
    EXPECT_EQ(back(day, 59min + 59s), "2026-03-29T00:59:59Z");
    EXPECT_EQ(back(day, 1h), "2026-03-29T01:00:00Z");
    EXPECT_EQ(back(day, 1h + 30min), "2026-03-29T01:30:00Z");
    EXPECT_EQ(back(day, 2h), "2026-03-29T01:00:00Z");
}

TEST(LondonTime, that_happens_twice_is_the_first)
{
    auto const day = on(2026, 10, 25);
    EXPECT_EQ(back(day, 59min), "2026-10-24T23:59:00Z");
    EXPECT_EQ(back(day, 1h), "2026-10-25T00:00:00Z");
    EXPECT_EQ(back(day, 1h + 59min), "2026-10-25T00:59:00Z");
    EXPECT_EQ(back(day, 2h), "2026-10-25T02:00:00Z");
}

TEST(LondonTime, follows_the_rule_after_the_years_that_the_database_lists)
{
    EXPECT_EQ(london("2037-07-01T12:00:00Z"), "2037-07-01T13:00:00");
    EXPECT_EQ(london("2038-03-28T00:59:59Z"), "2038-03-28T00:59:59");
    EXPECT_EQ(london("2038-03-28T01:00:00Z"), "2038-03-28T02:00:00");
    EXPECT_EQ(london("2099-10-25T00:59:59Z"), "2099-10-25T01:59:59");
    EXPECT_EQ(london("2099-10-25T01:00:00Z"), "2099-10-25T01:00:00");
    EXPECT_EQ(london("2199-12-31T12:00:00Z"), "2199-12-31T12:00:00");
}

TEST(LondonTime, knows_the_years_when_summer_time_stayed_all_winter)
{
    EXPECT_EQ(london("1970-01-01T00:00:00Z"), "1970-01-01T01:00:00");
    EXPECT_EQ(london("1972-01-01T00:00:00Z"), "1972-01-01T00:00:00");
}

TEST(LondonDay, starts_at_eleven_at_night_utc_in_summer)
{
    EXPECT_EQ(london_day(utc("2026-06-30T22:59:59Z")), on(2026, 6, 30));
    EXPECT_EQ(london_day(utc("2026-06-30T23:00:00Z")), on(2026, 7, 1));
    EXPECT_EQ(london_day(utc("2026-12-31T23:59:59Z")), on(2026, 12, 31));
    EXPECT_EQ(london_day(utc("2027-01-01T00:00:00Z")), on(2027, 1, 1));
}

TEST(LondonDay, has_23_hours_in_march_25_in_october_and_24_otherwise)
{
    auto const length = [](local_days day) { return end_of(day) - start_of(day) + 1s; };
    EXPECT_EQ(length(on(2026, 3, 28)), 24h);
    EXPECT_EQ(length(on(2026, 3, 29)), 23h);
    EXPECT_EQ(length(on(2026, 10, 25)), 25h);
    EXPECT_EQ(to_text(end_of(on(2026, 3, 29))), "2026-03-29T22:59:59Z");
}

TEST(LondonTime, goes_there_and_back_for_every_hour_that_happens_once)
{
    sys_seconds const first = chrono::sys_days{chrono::year{1972} / 1 / 1};
    sys_seconds const last = chrono::sys_days{chrono::year{2072} / 1 / 1};
    int read_as_the_hour_before = 0;
    for (sys_seconds at = first; at < last; at += 1h) {
        auto const again = from_london(london_time(at));
        if (again == at - 1h) ++read_as_the_hour_before;
        else EXPECT_EQ(again, at) << to_text(at);
    }
    EXPECT_EQ(read_as_the_hour_before, 100) << "one hour each autumn happens twice";
}

TEST(LondonTime, is_worked_out_fast_enough_for_a_list_of_thousands)
{
    // 0.3 µs each in a release build; the limit here is 20 times that, for debug and sanitizers.
    auto const began = Clock::real().now_milliseconds();
    long long sum = 0;
    sys_seconds at = utc("2026-01-01T00:00:00Z");
    for (int i = 0; i < 100'000; ++i, at += 1h)
        sum += start_of(london_day(at)).time_since_epoch().count() & 1;
    auto const took = Clock::real().now_milliseconds() - began;
    EXPECT_EQ(sum, 0);
    EXPECT_LT(took, 1200ms);
}

TEST(AClock, stands_where_it_was_put)
{
    auto const clock = Clock::standing_at(utc("2026-11-24T17:30:00Z"));
    EXPECT_EQ(clock.now(), utc("2026-11-24T17:30:00Z"));
    EXPECT_EQ(clock.now_milliseconds(), utc("2026-11-24T17:30:00Z"));
}

TEST(AClock, runs_when_it_is_real)
{
    EXPECT_GT(Clock::real().now(), utc("2025-01-01T00:00:00Z"));
}

TEST(StoredText, of_an_instant_is_read_back_as_it_was)
{
    for (auto const* const text : {"2026-03-28T22:30:00Z", "1969-12-31T23:59:59Z",
                                   "2024-02-29T00:00:00Z", "0000-01-01T00:00:00Z",
                                   "9999-12-31T23:59:59Z"}) {
        auto const instant = instant_from_text(text);
        ASSERT_TRUE(instant) << text;
        EXPECT_EQ(to_text(*instant), text);
    }
}

TEST(StoredText, of_a_day_is_read_back_as_it_was)
{
    for (auto const* const text : {"2026-03-28", "1969-12-31", "2024-02-29", "0000-01-01",
                                   "9999-12-31"}) {
        auto const day = day_from_text(text);
        ASSERT_TRUE(day) << text;
        EXPECT_EQ(to_text(*day), text);
    }
}

TEST(StoredText, beyond_four_digits_of_year_is_a_broken_invariant)
{
    EXPECT_THROW(to_text(on(10'000, 1, 1)), BrokenInvariant);
    EXPECT_THROW(to_text(on(-1, 12, 31)), BrokenInvariant);
}

TEST(StoredText, that_is_not_exactly_so_is_not_read)
{
    for (auto const* const text :
         {"", "2026-3-28", "2026-03-28 ", "2026/03/28", "2026-02-29", "2026-13-01", "2026-00-10",
          "2026-01-00", "2026-01-32", "20a6-01-01", "2026-0--01"})
        EXPECT_FALSE(day_from_text(text)) << text;
    for (auto const* const text :
         {"", "2026-03-28T22:30:00", "2026-03-28 22:30:00Z", "2026-03-28T24:00:00Z",
          "2026-03-28T22:60:00Z", "2026-03-28T22:30:60Z", "2026-02-29T00:00:00Z",
          "2026-03-28T22:30:00z", "2026-03-28T22:30:00+01:00", "2026-03-28T2x:30:00Z"})
        EXPECT_FALSE(instant_from_text(text)) << text;
}

TEST(Words, for_a_day)
{
    EXPECT_EQ(in_words(on(2026, 11, 24)), "24 November 2026");
    EXPECT_EQ(in_words(on(2028, 2, 29)), "29 February 2028");
    EXPECT_EQ(in_words_with_weekday(on(2026, 11, 24)), "Tuesday 24 November 2026");
    EXPECT_EQ(in_short_words(on(2026, 11, 24)), "24 Nov");
    EXPECT_EQ(in_short_words(on(2026, 9, 1)), "1 Sep");
}

TEST(Words, for_a_time_drop_what_says_nothing)
{
    EXPECT_EQ(time_in_words(utc("2026-11-24T17:30:00Z")), "5:30pm");
    EXPECT_EQ(time_in_words(utc("2026-11-24T19:00:00Z")), "7pm");
    EXPECT_EQ(time_in_words(utc("2026-11-24T09:05:00Z")), "9:05am");
}

TEST(Words, for_noon_and_midnight_are_words_and_their_neighbours_are_not)
{
    EXPECT_EQ(time_in_words(utc("2026-11-24T11:59:59Z")), "11:59am");
    EXPECT_EQ(time_in_words(utc("2026-11-24T12:00:59Z")), "noon");
    EXPECT_EQ(time_in_words(utc("2026-11-24T12:01:00Z")), "12:01pm");
    EXPECT_EQ(time_in_words(utc("2026-11-24T23:59:59Z")), "11:59pm");
    EXPECT_EQ(time_in_words(utc("2026-11-25T00:00:00Z")), "midnight");
    EXPECT_EQ(time_in_words(utc("2026-11-25T00:01:00Z")), "12:01am");
    EXPECT_EQ(time_in_words(utc("2026-07-01T11:00:00Z")), "noon");
}

TEST(Words, for_an_instant_are_in_london)
{
    EXPECT_EQ(in_words(utc("2026-03-28T22:30:00Z")), "28 March 2026 at 10:30pm");
    EXPECT_EQ(in_words(utc("2026-06-30T23:30:00Z")), "1 July 2026 at 12:30am");
}

TEST(NearWords, give_the_weekday_within_six_days_either_way)
{
    auto const now = utc("2026-11-24T12:00:00Z");  // a Tuesday
    EXPECT_EQ(in_near_words(utc("2026-11-25T19:40:00Z"), now), "Wed 7:40pm");
    EXPECT_EQ(in_near_words(utc("2026-11-30T23:59:00Z"), now), "Mon 11:59pm");
    EXPECT_EQ(in_near_words(utc("2026-12-01T00:00:00Z"), now), "Tue 1 Dec");
    EXPECT_EQ(in_near_words(utc("2026-11-18T00:00:00Z"), now), "Wed midnight");
    EXPECT_EQ(in_near_words(utc("2026-11-17T23:59:00Z"), now), "Tue 17 Nov");
}

TEST(NearWords, give_the_year_over_half_a_year_away)
{
    auto const now = utc("2026-11-24T12:00:00Z");
    EXPECT_EQ(in_near_words(utc("2027-05-26T12:00:00Z"), now), "Wed 26 May");
    EXPECT_EQ(in_near_words(utc("2027-05-27T12:00:00Z"), now), "Thu 27 May 2027");
}

TEST(LengthInWords, changes_its_units_at_each_limit)
{
    EXPECT_EQ(length_in_words(0s), "less than a minute");
    EXPECT_EQ(length_in_words(59s), "less than a minute");
    EXPECT_EQ(length_in_words(60s), "1 minute");
    EXPECT_EQ(length_in_words(25min + 59s), "25 minutes");
    EXPECT_EQ(length_in_words(59min + 59s), "59 minutes");
    EXPECT_EQ(length_in_words(1h), "1 hour");
    EXPECT_EQ(length_in_words(1h + 1min), "1 hour 1 minute");
    EXPECT_EQ(length_in_words(23h + 59min), "23 hours 59 minutes");
    EXPECT_EQ(length_in_words(24h), "1 day");
    EXPECT_EQ(length_in_words(27h + 59min), "1 day 3 hours");
    EXPECT_EQ(length_in_words(71h + 59min), "2 days 23 hours");
    EXPECT_EQ(length_in_words(72h), "3 days");
    EXPECT_EQ(length_in_words(100h), "4 days");
    EXPECT_EQ(length_in_words(-27h), "1 day 3 hours");
}

}  // namespace
}  // namespace keywork
