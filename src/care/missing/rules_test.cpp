#include "care/missing/missing.hpp"

#include <gtest/gtest.h>

namespace keywork::missing {
namespace {

sys_seconds evening() { return *instant_from_text("2026-11-24T20:00:00Z"); }

Episode an_episode(seconds ago)
{
    return {.record = RecordId{"r"}, .child = ChildId{"jodie"}, .known_as = "Jodie",
            .family_name = "Maher", .since = evening() - ago, .back_since = {}};
}

TEST(MissingFor, is_said_in_minutes_then_hours_then_days)
{
    EXPECT_EQ(for_how_long(an_episode(minutes{1}), evening()), "missing for 1 minute");
    EXPECT_EQ(for_how_long(an_episode(minutes{59}), evening()), "missing for 59 minutes");
    EXPECT_EQ(for_how_long(an_episode(minutes{60}), evening()), "missing for 1 hour");
    EXPECT_EQ(for_how_long(an_episode(minutes{130}), evening()),
              "missing for 2 hours 10 minutes");
    EXPECT_EQ(for_how_long(an_episode(hours{47}), evening()), "missing for 47 hours");
    EXPECT_EQ(for_how_long(an_episode(hours{48}), evening()), "missing for 2 days");
}

TEST(MissingFor, tells_away_from_missing)
{
    auto episode = an_episode(hours{3});
    episode.away_only = true;

    EXPECT_EQ(for_how_long(episode, evening()), "away without permission for 3 hours");
}

form::Answers an_interview(std::string const& state, std::string const& who)
{
    return {{{"interview_state", form::Chosen{{state}, ""}}, {"interviewer", who}}};
}

TEST(Interviewer, is_nobody_who_works_in_the_home)
{
    std::vector<form::Choice> const staff{{"joel", "Joel Adeyemi"}};

    auto const problems = problems_with_interviewer(an_interview("HELD", "joel adeyemi"), staff);

    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().field, "interviewer");
    EXPECT_TRUE(problems_with_interviewer(an_interview("HELD", "Asha Penrose"), staff).empty());
    // Staff may offer it and chase it: that is not holding it.
    EXPECT_TRUE(problems_with_interviewer(an_interview("OFFERED", "Joel Adeyemi"), staff).empty());
}

}  // namespace
}  // namespace keywork::missing
