#include "features/administration/more/more.hpp"

#include <gtest/gtest.h>

namespace keywork::more {
namespace {

TEST(MorePages, stand_under_what_they_are_about)
{
    EXPECT_EQ(heading_of(Area::home_life, "/night"), Heading::day);
    EXPECT_EQ(heading_of(Area::education, "/sessions"), Heading::day);
    EXPECT_EQ(heading_of(Area::safeguarding, "/missing"), Heading::children);
    EXPECT_EQ(heading_of(Area::administration, "/settings"), Heading::set_up);
    EXPECT_EQ(heading_of(Area::administration, "/account/notices"), Heading::you);
    EXPECT_EQ(heading_of(Area::administration, "/help"), Heading::you);
}

TEST(MorePages, are_headed_in_the_word_of_the_place_for_its_children)
{
    EXPECT_EQ(title_of(Heading::children, "pupils"), "Pupils");
    EXPECT_EQ(title_of(Heading::children, "young people"), "Young people");
    EXPECT_EQ(title_of(Heading::team, "pupils"), "The team");
}

TEST(MorePages, are_left_out_where_nobody_has_a_use_for_them)
{
    EXPECT_TRUE(is_of_use("/night", "home"));
    EXPECT_FALSE(is_of_use("/night", "vs"));
    EXPECT_FALSE(is_of_use("/sessions", "home"));
    EXPECT_TRUE(is_of_use("/sessions", "ap"));
    EXPECT_TRUE(is_of_use("/visits", "vs"));
    EXPECT_TRUE(is_of_use("/due", "vs"));
    EXPECT_FALSE(is_of_use("/money", "v"));
}

TEST(MorePages, keep_the_cases_of_data_protection_for_its_officers)
{
    EXPECT_TRUE(is_for_officers("/cases"));
    EXPECT_FALSE(is_for_officers("/staff"));
}

}  // namespace
}  // namespace keywork::more
