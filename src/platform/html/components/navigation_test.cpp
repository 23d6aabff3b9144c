#include "platform/html/components/navigation.hpp"

#include <gtest/gtest.h>

namespace keywork::html {
namespace {

bool says(Markup const& markup, std::string_view words)
{
    return markup.text().find(words) != std::string::npos;
}

TEST(PagesOf, are_none_when_one_page_holds_all)
{
    EXPECT_TRUE(pages_of({.first = 0, .of = 25, .a_page = 25}, path("/")).text().empty());
    EXPECT_FALSE(pages_of({.first = 0, .of = 26, .a_page = 25}, path("/")).text().empty());
}

TEST(PagesOf, say_what_is_shown_and_lead_to_the_first_the_near_and_the_last)
{
    auto const page = pages_of({.first = 100, .of = 240, .a_page = 25},
                               path("/due").with_query("only", "law"));
    EXPECT_TRUE(says(page, "Showing 101 to 125 of 240"));
    EXPECT_TRUE(says(page, "/due?only=law\""));            // the first has no place of its own
    EXPECT_TRUE(says(page, "from=75\""));
    EXPECT_TRUE(says(page, "from=125\""));
    EXPECT_TRUE(says(page, "from=225\""));
    EXPECT_FALSE(says(page, "from=50\""));
    auto const last = pages_of({.first = 225, .of = 240, .a_page = 25}, path("/due"));
    EXPECT_TRUE(says(last, "Showing 226 to 240 of 240"));
    EXPECT_FALSE(says(last, "Next"));
}

TEST(FirstOfPage, is_the_beginning_for_a_place_that_is_not_there)
{
    EXPECT_EQ(first_of_page("50", 51), 50U);
    EXPECT_EQ(first_of_page("50", 50), 0U);
    EXPECT_EQ(first_of_page("", 50), 0U);
    EXPECT_EQ(first_of_page("-1", 50), 0U);
    EXPECT_EQ(first_of_page("99999999999999999999999", 50), 0U);
}

}  // namespace
}  // namespace keywork::html
