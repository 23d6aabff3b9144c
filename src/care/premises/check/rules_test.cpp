#include "care/premises/check/check.hpp"

#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::premises {
namespace {

sys_seconds const checked_at = testing::house_now();   // Tuesday 24 November 2026, 4:35pm

std::vector<ShiftHours> three_shifts()
{
    return {{"early", "early shift", hours{7}, hours{14} + minutes{30}},
            {"late", "late shift", hours{14}, hours{22}},
            {"night", "night shift", hours{21} + minutes{45}, hours{7} + minutes{15}}};
}

Planned a_check(Often often)
{
    return {.id = CheckId{"one"}, .setting = SettingId{"larch-house"}, .code = "FRIDGE",
            .words = "Fridge", .often = often, .from_on = testing::day(2026, 11, 1),
            .until_on = {}, .lines = {}};
}

sys_seconds due_after(Often often, sys_seconds last)
{
    auto const hours = three_shifts();
    return next_due(a_check(often), last, hours, checked_at);
}

TEST(PremisesCheck, is_due_at_the_end_of_the_day_that_lies_so_many_days_or_months_on)
{
    EXPECT_EQ(due_after({Unit::days, 1}, checked_at), end_of(testing::day(2026, 11, 25)));
    EXPECT_EQ(due_after({Unit::days, 7}, checked_at), end_of(testing::day(2026, 12, 1)));
    EXPECT_EQ(due_after({Unit::months, 1}, checked_at), end_of(testing::day(2026, 12, 24)));
    EXPECT_EQ(due_after({Unit::months, 12}, checked_at), end_of(testing::day(2027, 11, 24)));
    auto const last_of_january = end_of(testing::day(2027, 1, 31)) - hours{4};
    EXPECT_EQ(due_after({Unit::months, 1}, last_of_january), end_of(testing::day(2027, 2, 28)));
}

TEST(PremisesCheck, is_late_after_the_last_second_of_its_day_and_not_in_it)
{
    Due const due{.check = a_check({}), .last = {}, .due_at = end_of(testing::day(2026, 11, 24))};
    EXPECT_FALSE(is_late(due, end_of(testing::day(2026, 11, 24))));
    EXPECT_TRUE(is_late(due, end_of(testing::day(2026, 11, 24)) + seconds{1}));
}

TEST(PremisesCheck, that_was_never_done_is_due_on_its_first_day)
{
    auto check = a_check({Unit::months, 1});
    EXPECT_EQ(next_due(check, {}, {}, checked_at), end_of(testing::day(2026, 11, 1)));
    check.from_on = testing::day(2026, 12, 3);
    EXPECT_EQ(next_due(check, {}, {}, checked_at), end_of(testing::day(2026, 12, 3)));
}

TEST(PremisesCheck, of_each_shift_is_due_by_its_end_and_once_done_by_the_end_of_the_next)
{
    Often const each{Unit::shift, 1};
    auto const late_begins = from_london(local_seconds{testing::day(2026, 11, 24)} + hours{14});
    auto const late_ends = late_begins + hours{8};
    EXPECT_EQ(due_after(each, late_begins - seconds{1}), late_ends);
    EXPECT_EQ(due_after(each, late_begins), late_ends + hours{9} + minutes{15});
    EXPECT_EQ(next_due(a_check(each), {}, three_shifts(), checked_at), late_ends);
    EXPECT_EQ(next_due(a_check(each), checked_at, {}, checked_at),
              end_of(testing::day(2026, 11, 25)));
}

TEST(Reading, is_within_its_limits_and_not_beside_them)
{
    Line const fridge{"Fridge", 0, 50};
    EXPECT_TRUE(is_within(fridge, 0));
    EXPECT_TRUE(is_within(fridge, 50));
    EXPECT_FALSE(is_within(fridge, -1));
    EXPECT_FALSE(is_within(fridge, 51));
    EXPECT_TRUE(is_within({"Tap", 500, {}}, 500));
    EXPECT_FALSE(is_within({"Tap", 500, {}}, 499));
    EXPECT_TRUE(is_within({"Bath", {}, 440}, 440));
    EXPECT_FALSE(is_within({"Bath", {}, 440}, 441));
}

TEST(Reading, is_read_with_one_decimal_and_either_minus)
{
    EXPECT_EQ(read_tenths("4"), 40);
    EXPECT_EQ(read_tenths(" 4.5 °C "), 45);
    EXPECT_EQ(read_tenths("-18"), -180);
    EXPECT_EQ(read_tenths("−18.5"), -185);
    EXPECT_EQ(read_tenths("150"), 1500);
    for (auto const* wrong : {"", "cold", "4.55", "4.", "--4", "151", "150.1", "4 5"})
        EXPECT_FALSE(read_tenths(wrong)) << wrong;
    EXPECT_EQ(degrees_in_words(-185), "−18.5 °C");
}

TEST(CheckLine, is_measured_when_limits_stand_behind_its_last_comma)
{
    EXPECT_EQ(read_line("Fridge, kitchen, 0 to 5 °C"), (Line{"Fridge, kitchen", 0, 50}));
    EXPECT_EQ(read_line("Hot tap, at least 50"), (Line{"Hot tap", 500, {}}));
    EXPECT_EQ(read_line("Bath, at most 44.5"), (Line{"Bath", {}, 445}));
    EXPECT_EQ(read_line("Doors, windows"), (Line{"Doors, windows", {}, {}}));
    EXPECT_EQ(read_line("Fridge, 5 to 0"), (Line{"Fridge, 5 to 0", {}, {}}));
    for (auto const* typed : {"Freezer, -30 to -18", "Tap, at least 50", "Bath, at most 44.5",
                              "Doors"})
        EXPECT_EQ(to_typed(read_line(typed)), typed);
    EXPECT_EQ(limits_in_words(read_line("Freezer, -30 to -18")), "−30 to −18 °C");
}

TEST(DrillLength, is_minutes_and_seconds_up_to_an_hour)
{
    EXPECT_EQ(read_length("2"), seconds{120});
    EXPECT_EQ(read_length("2:30"), seconds{150});
    EXPECT_EQ(read_length("2 minutes 30 seconds"), seconds{150});
    EXPECT_EQ(read_length("1 minute"), seconds{60});
    EXPECT_EQ(read_length("0:01"), seconds{1});
    EXPECT_EQ(read_length("60"), seconds{3600});
    for (auto const* wrong : {"", "0", "60:01", "61", "2:60", "soon", "2 hours"})
        EXPECT_FALSE(read_length(wrong)) << wrong;
}

TEST(Usual, is_something_to_look_at_for_each_code_that_is_measured)
{
    EXPECT_EQ(usual_for("FRIDGE").lines.size(), 2u);
    EXPECT_EQ(usual_for("SHARPS").often, (Often{Unit::shift, 1}));
    EXPECT_EQ(usual_for("PAT").often, (Often{Unit::months, 12}));
    EXPECT_EQ(in_words(usual_for("FIRE-ALARM").often), "Every week");
    EXPECT_EQ(in_words(usual_for("PAT").often), "Every year");
}

}  // namespace
}  // namespace keywork::premises
