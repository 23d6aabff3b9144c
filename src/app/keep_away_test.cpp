// Keeping somebody away from a child, as a manager does it on the page.
#include "app/testing/test_program.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using testing::holds;

using app::testing::Browser;
using app::testing::TestProgram;

class KeepAway : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        if (auto const why = db::testing::why_not(GetParam()); !why.empty()) GTEST_SKIP() << why;
        program = std::make_unique<TestProgram>(GetParam(), keywork::testing::house_now());
        house = keywork::testing::make_house(program->database());
        ruth = program->browser_of(house.ruth);
    }
    http::Response keep_away(http::Pairs fields) const
    {
        return program->post(ruth, "/children/amara/kept-away", std::move(fields));
    }

    std::unique_ptr<TestProgram> program;
    keywork::testing::House house;
    Browser ruth;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, KeepAway, ::testing::ValuesIn(db::testing::databases()),
                         [](auto const& one) { return one.param; });

TEST_P(KeepAway, offers_those_near_the_child_but_never_the_manager_who_asks)
{
    auto const page = program->get(ruth, "/children/amara/people");
    auto const list = page.body.substr(page.body.find("id=\"kept_away\""));
    auto const choice = list.substr(0, list.find("</select>"));
    EXPECT_NE(choice.find("Priya Nair"), std::string::npos);
    EXPECT_EQ(choice.find("Ruth Callan"), std::string::npos);
    EXPECT_EQ(choice.find("Joel"), std::string::npos);
}

TEST_P(KeepAway, takes_anybody_by_their_sign_in_name)
{
    EXPECT_EQ(keep_away({{"kept_away_name", "Joel"}, {"why", "He is her uncle"}}).status, 303);
    EXPECT_TRUE(holds(program->get(ruth, "/children/amara/people"), "He is her uncle"));
}

TEST_P(KeepAway, keeps_the_reason_while_it_asks_who)
{
    for (http::Pairs const& who : {http::Pairs{}, {{"kept_away_name", "nobody.known"}},
                                   {{"kept_away_name", "joel"}, {"kept_away", "priya"}}}) {
        auto fields = who;
        fields.emplace_back("why", "He is her uncle");
        auto const asked = keep_away(fields);
        EXPECT_EQ(asked.status, 422);
        EXPECT_TRUE(holds(asked, ">He is her uncle</textarea>"));
    }
}

}  // namespace
}  // namespace keywork::app
