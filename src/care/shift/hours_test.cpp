#include "care/shift/hours.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

using shifts::shift_at;

local_days on(int year, unsigned month, unsigned day)
{
    return local_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}

std::vector<ShiftHours> home_hours()
{
    return {{"early", "early shift", hours{7}, hours{14} + minutes{30}},
            {"late", "late shift", hours{14}, hours{22}},
            {"night", "night shift", hours{21} + minutes{45}, hours{7} + minutes{15}}};
}

sys_seconds london(local_days day, minutes time) { return from_london(local_seconds{day} + time); }

TEST(ShiftHours, names_the_shift_that_began_last_where_two_overlap)
{
    auto const all = home_hours();
    auto const day = on(2026, 11, 24);
    EXPECT_EQ(shift_at(all, london(day, hours{14} - minutes{1}))->name, "early");
    EXPECT_EQ(shift_at(all, london(day, hours{14}))->name, "late");
    EXPECT_EQ(shift_at(all, london(day, hours{21} + minutes{44}))->name, "late");
    EXPECT_EQ(shift_at(all, london(day, hours{21} + minutes{45}))->name, "night");
}

TEST(ShiftHours, count_the_night_to_the_day_of_its_evening)
{
    auto const all = home_hours();
    auto const night = shift_at(all, london(on(2026, 11, 25), hours{3}));
    EXPECT_EQ(night->day, on(2026, 11, 24));
    EXPECT_EQ(night->ends_at, london(on(2026, 11, 25), hours{7} + minutes{15}));
    EXPECT_EQ(shift_at(all, london(on(2026, 11, 25), hours{7}))->name, "early");
}

TEST(ShiftHours, make_the_night_an_hour_longer_when_the_clocks_go_back_and_shorter_when_forward)
{
    auto const all = home_hours();
    auto const length = [&](local_days day) {
        auto const night = shifts::shift_named(all, "night", day);
        return std::chrono::duration_cast<minutes>(night->ends_at - night->starts_at);
    };
    EXPECT_EQ(length(on(2026, 11, 24)), hours{9} + minutes{30});
    EXPECT_EQ(length(on(2026, 10, 24)), hours{10} + minutes{30});
    EXPECT_EQ(length(on(2026, 3, 28)), hours{8} + minutes{30});
}

TEST(ShiftHours, follow_each_other_over_midnight_both_ways)
{
    auto const all = home_hours();
    auto const night = *shifts::shift_named(all, "night", on(2026, 11, 24));
    auto const next = *shifts::shift_after(all, night);
    EXPECT_EQ(next.name, "early");
    EXPECT_EQ(next.day, on(2026, 11, 25));
    EXPECT_EQ(shifts::shift_before(all, next), night);
}

TEST(ShiftHours, look_ahead_to_the_next_shift_where_none_runs)
{
    std::vector<ShiftHours> const school{{"day", "school day", hours{8}, hours{16}}};
    auto const day = on(2026, 11, 24);
    EXPECT_EQ(shift_at(school, london(day, hours{16} - minutes{1}))->day, day);
    EXPECT_EQ(shift_at(school, london(day, hours{16}))->day, day + days{1});
    EXPECT_FALSE(shift_at({}, london(day, hours{16})));
}

}  // namespace
}  // namespace keywork
