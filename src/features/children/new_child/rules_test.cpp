#include "features/children/new_child/new_child.hpp"

#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::new_child {
namespace {

local_days const today = testing::day(2026, 11, 24);

NewChildPage jodie()
{
    NewChildPage typed;
    typed.known_as = "Jodie";
    typed.family_name = "Maher";
    typed.born_on = "3/2/2015";
    return typed;
}

std::vector<std::string> fields_of(Outcome<Read> const& outcome)
{
    std::vector<std::string> fields;
    if (auto const* invalid = refused_as<Invalid>(outcome))
        for (Problem const& problem : invalid->problems) fields.push_back(problem.field);
    return fields;
}

TEST(NewChild, is_taken_with_a_name_and_a_date_of_birth)
{
    auto const read = checked(jodie(), today);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->details.face.legal_name, "Jodie Maher");
    EXPECT_EQ(read->from_on, today);
}

TEST(NewChild, tells_every_problem_at_once)
{
    NewChildPage typed;
    typed.from_on = "soon";
    typed.upn = "B1";
    EXPECT_EQ(fields_of(checked(typed, today)),
              (std::vector<std::string>{"known_as", "born_on", "from_on", "upn"}));
}

TEST(NewChild, may_come_up_to_a_year_from_now)
{
    auto typed = jodie();
    typed.from_on = "25/11/2027";
    EXPECT_TRUE(checked(typed, today));
    typed.from_on = "26/11/2027";
    EXPECT_EQ(fields_of(checked(typed, today)), std::vector<std::string>{"from_on"});
}

TEST(NewChild, does_not_come_before_being_born)
{
    auto typed = jodie();
    typed.from_on = "3/2/2015";
    EXPECT_TRUE(checked(typed, today));
    typed.from_on = "2/2/2015";
    EXPECT_EQ(fields_of(checked(typed, today)), std::vector<std::string>{"from_on"});
}

}  // namespace
}  // namespace keywork::new_child
