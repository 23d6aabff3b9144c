#include "platform/text/text.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

TEST(Text, is_lowered_from_A_to_Z_and_nothing_else)
{
    EXPECT_EQ(lower_case(std::string_view{"@AZ[ Zoë É"}), "@az[ zoë É");
}

TEST(Text, loses_what_is_blank_around_it_and_keeps_what_is_within)
{
    EXPECT_EQ(trimmed("\t a  b\r\n"), "a  b");
    EXPECT_EQ(trimmed("a"), "a");
    EXPECT_EQ(trimmed(" \n"), "");
}

TEST(Text, counts_characters_not_bytes)
{
    EXPECT_EQ(characters(""), 0U);
    EXPECT_EQ(characters("Zoë’s £5"), 8U);
}

TEST(Text, is_blank_when_nothing_can_be_read_in_it)
{
    EXPECT_TRUE(is_blank(""));
    EXPECT_TRUE(is_blank(" \t\r\n"));
    EXPECT_FALSE(is_blank(" . "));
}

}  // namespace
}  // namespace keywork
