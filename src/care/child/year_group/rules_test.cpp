#include "care/child/year_group/year_group.hpp"

#include "care/child/child.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

using testing::day;

std::string code_on(local_days born_on, local_days on)
{
    auto const year = year_group(born_on, on);
    return year ? year->code : "none";
}

TEST(YearGroup, changes_on_1_september_for_everybody)
{
    EXPECT_EQ(code_on(day(2012, 2, 3), day(2026, 8, 31)), "9");
    EXPECT_EQ(code_on(day(2012, 2, 3), day(2026, 9, 1)), "10");
}

TEST(YearGroup, puts_31_august_and_1_september_births_a_year_apart)
{
    EXPECT_EQ(code_on(day(2012, 8, 31), day(2026, 11, 24)), "10");
    EXPECT_EQ(code_on(day(2012, 9, 1), day(2026, 11, 24)), "9");
}

TEST(YearGroup, starts_reception_in_the_september_after_the_fourth_birthday)
{
    EXPECT_EQ(code_on(day(2022, 8, 31), day(2026, 9, 1)), "R");
    EXPECT_EQ(code_on(day(2022, 9, 1), day(2026, 9, 1)), "N2");
    EXPECT_EQ(code_on(day(2022, 8, 31), day(2027, 9, 1)), "1");
}

TEST(YearGroup, ends_with_nursery_below_and_year_14_above)
{
    EXPECT_EQ(code_on(day(2024, 8, 31), day(2026, 9, 1)), "N1");
    EXPECT_EQ(code_on(day(2024, 9, 1), day(2026, 9, 1)), "none");
    EXPECT_EQ(code_on(day(2008, 8, 31), day(2026, 9, 1)), "14");
    EXPECT_EQ(code_on(day(2007, 8, 31), day(2026, 9, 1)), "none");
}

TEST(YearGroup, counts_leap_day_births_like_any_other)
{
    EXPECT_EQ(code_on(day(2012, 2, 29), day(2026, 11, 24)), "10");
    EXPECT_EQ(code_on(day(2012, 2, 29), day(2027, 2, 28)), "10");
    EXPECT_EQ(code_on(day(2012, 2, 29), day(2027, 9, 1)), "11");
}

TEST(YearGroup, is_read_from_its_code)
{
    EXPECT_EQ(year_group_of_code("R")->words, "Reception");
    EXPECT_EQ(year_group_of_code("14")->words, "Year 14");
    EXPECT_FALSE(year_group_of_code("15"));
    EXPECT_FALSE(year_group_of_code("0"));
    EXPECT_FALSE(year_group_of_code("X"));
    EXPECT_FALSE(year_group_of_code("1a"));
}

TEST(Age, grows_on_the_birthday)
{
    EXPECT_EQ(age_on(day(2012, 11, 24), day(2026, 11, 23)), 13);
    EXPECT_EQ(age_on(day(2012, 11, 24), day(2026, 11, 24)), 14);
}

TEST(Age, of_a_leap_day_birth_grows_on_1_march_in_a_common_year)
{
    EXPECT_EQ(age_on(day(2012, 2, 29), day(2026, 2, 28)), 13);
    EXPECT_EQ(age_on(day(2012, 2, 29), day(2026, 3, 1)), 14);
    EXPECT_EQ(age_on(day(2012, 2, 29), day(2028, 2, 29)), 16);
}

TEST(Names, are_short_on_shared_screens)
{
    auto const face = [](std::string known_as, std::string family_name) {
        return testing::a_child("x", std::move(known_as), std::move(family_name)).face;
    };
    EXPECT_EQ(short_name(face("Amara", "Okafor")), "Amara O");
    EXPECT_EQ(short_name(face("Zoë", "Åsa Lund")), "Zoë Å");
    EXPECT_EQ(short_name(face("Kai", "")), "Kai");
    EXPECT_EQ(full_name(face("Kai", "")), "Kai");
}

}  // namespace
}  // namespace keywork
