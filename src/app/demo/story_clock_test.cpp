#include "app/demo/story_clock.hpp"

#include <gtest/gtest.h>

namespace keywork::app::demo {
namespace {

StoryClock at(std::string_view now)
{
    auto const instant = *instant_from_text(now);
    return {instant, {.starts_at = instant - hours{2}, .name = "late", .before = "early"}};
}
std::string instant(StoryClock const& clock, std::string_view told)
{
    auto const read = clock.instant(told);
    return read ? to_text(*read) : "none";
}
std::string day(StoryClock const& clock, std::string_view told)
{
    auto const read = clock.day(told);
    return read ? to_text(*read) : "none";
}

TEST(StoryClock, tells_days_from_today)
{
    auto const tuesday = at("2026-11-24T16:35:00Z");
    EXPECT_EQ(day(tuesday, "0d"), "2026-11-24");
    EXPECT_EQ(day(tuesday, "-14d"), "2026-11-10");
    EXPECT_EQ(day(tuesday, "+8d"), "2026-12-02");
    EXPECT_EQ(day(tuesday, "14"), "none");
    EXPECT_EQ(day(tuesday, "d"), "none");
    EXPECT_EQ(day(tuesday, "-1d 19:40"), "none");
}

TEST(StoryClock, counts_school_days_over_weekends)
{
    auto const tuesday = at("2026-11-24T16:35:00Z");
    EXPECT_EQ(day(tuesday, "0w"), "2026-11-24");
    EXPECT_EQ(day(tuesday, "-1w"), "2026-11-23");
    EXPECT_EQ(day(tuesday, "-2w"), "2026-11-20");
    EXPECT_EQ(day(tuesday, "+4w"), "2026-11-30");
    auto const sunday = at("2026-11-22T12:00:00Z");
    EXPECT_EQ(day(sunday, "0w"), "2026-11-20");
    EXPECT_EQ(day(sunday, "-1w"), "2026-11-19");
}

TEST(StoryClock, tells_times_in_london)
{
    auto const summer = at("2026-06-24T16:35:20Z");
    EXPECT_EQ(instant(summer, "-1d 19:40"), "2026-06-23T18:40:00Z");
    EXPECT_EQ(instant(summer, "now"), "2026-06-24T16:35:20Z");
    EXPECT_EQ(instant(summer, "-2h43m"), "2026-06-24T13:52:00Z");
    EXPECT_EQ(instant(summer, "-25m"), "2026-06-24T16:10:00Z");
    EXPECT_EQ(instant(summer, "shift-8m"), "2026-06-24T14:27:20Z");
    EXPECT_EQ(instant(summer, "shift+2h"), "2026-06-24T16:35:20Z");
    EXPECT_EQ(instant(summer, "-1d"), "none");
    EXPECT_EQ(instant(summer, "-1d 7"), "none");
    EXPECT_EQ(instant(summer, "-2h43"), "none");
}

TEST(StoryClock, keeps_an_age_whatever_the_day)
{
    EXPECT_EQ(to_text(*at("2026-11-24T16:35:00Z").born_on(14, "02-03")), "2012-02-03");
    EXPECT_EQ(to_text(*at("2027-02-02T12:00:00Z").born_on(14, "02-03")), "2012-02-03");
    EXPECT_EQ(to_text(*at("2027-02-03T12:00:00Z").born_on(14, "02-03")), "2013-02-03");
    EXPECT_FALSE(at("2026-11-24T16:35:00Z").born_on(14, "31-12"));
}

}  // namespace
}  // namespace keywork::app::demo
