#include "care/testing/house.hpp"
#include "features/together/said/said.hpp"

#include <gtest/gtest.h>

namespace keywork::said {
namespace {

using testing::house_today;
using voices::StepKind;

std::vector<StaffFace> const team{{StaffId{"priya"}, "Priya Nair", "Support worker"}};

TEST(StepThatWasTyped, is_told_on_a_day_that_is_not_in_the_future)
{
    auto const told = [&](std::string day) {
        return read_step("told", {{"told_on", std::move(day)}, {"reply", "Fine"}}, team,
                         house_today());
    };
    EXPECT_EQ(told("today")->on_day, house_today());
    EXPECT_EQ(told("today")->words, "Fine");
    EXPECT_TRUE(refused_as<Invalid>(told("tomorrow")));
    EXPECT_TRUE(refused_as<Invalid>(told("soon")));
}

TEST(StepThatWasTyped, is_passed_on_to_somebody_of_the_team_or_to_the_shift)
{
    auto const passed = [&](std::string to) {
        return read_step("passed_on", {{"to", std::move(to)}}, team, house_today());
    };
    EXPECT_EQ(passed("priya")->assigned_to, StaffId{"priya"});
    EXPECT_FALSE(passed("")->assigned_to.has_value());
    EXPECT_TRUE(refused_as<Invalid>(passed("somebody-else")));
}

TEST(StepThatWasTyped, is_one_that_there_is)
{
    EXPECT_TRUE(refused_as<NotFound>(read_step("deleted", {}, team, house_today())));
}

TEST(WhatAChildReads, says_that_a_week_is_too_long_and_then_what_was_decided)
{
    voices::Said said;
    said.said_on = house_today();
    said.asks = true;
    said.heard_by = StaffId{"priya"};
    EXPECT_EQ(answer_for_child(said, house_today() + days{7}),
              "We heard you. We have not answered yet.");
    EXPECT_EQ(answer_for_child(said, house_today() + days{8}),
              "We have not answered you yet. You should not have to wait this long.");
    said.steps.push_back({.number = 1, .kind = StepKind::decided, .answer = voices::Answer::partly,
                          .words = "On Fridays.", .on_day = house_today()});
    EXPECT_EQ(answer_for_child(said, house_today()),
              "Partly. On Fridays. By 24 November 2026.");
}

}  // namespace
}  // namespace keywork::said
