#include "platform/text/written.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

std::string said_of(std::string_view words, std::size_t longest, std::string_view missing = {})
{
    auto const checked = check_written("why", words, longest, missing);
    auto const* invalid = refused_as<Invalid>(checked);
    if (!invalid) return "";
    EXPECT_EQ(invalid->problems.size(), 1U);
    EXPECT_EQ(invalid->problems.at(0).field, "why");
    return invalid->problems.at(0).message;
}

TEST(Written, has_to_be_there_where_it_is_asked_for)
{
    EXPECT_EQ(said_of("", 300, "Say why"), "Say why");
    EXPECT_EQ(said_of(" \n", 300, "Say why"), "Say why");
    EXPECT_EQ(said_of("No", 300, "Say why"), "");
    EXPECT_EQ(said_of("", 300), "");
}

TEST(Written, is_counted_in_letters_not_in_bytes)
{
    EXPECT_EQ(said_of("Zoë’s", 5), "");
    EXPECT_EQ(said_of("Zoë’s!", 5), "Write it in 5 letters or fewer. There are 6");
    EXPECT_EQ(said_of(std::string(2'000, 'a'), 2'000), "");
    EXPECT_EQ(said_of(std::string(2'001, 'a'), 2'000),
              "Write it in 2,000 letters or fewer. There are 2,001");
    EXPECT_EQ(said_of(std::string(1'200'005, 'a'), 1'000'000),
              "Write it in 1,000,000 letters or fewer. There are 1,200,005");
}

TEST(Written, stands_among_the_other_problems_of_a_form)
{
    std::vector<Problem> problems{{"name", "Enter a name"}};
    check_written(problems, "why", "", longest_line, "Say why");
    check_written(problems, "note", "Fine", longest_note);
    EXPECT_EQ(problems, (std::vector<Problem>{{"name", "Enter a name"}, {"why", "Say why"}}));
}

}  // namespace
}  // namespace keywork
