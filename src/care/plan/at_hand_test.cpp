#include "care/plan/at_hand.hpp"

#include <gtest/gtest.h>

namespace keywork::plan {
namespace {

TargetProgress note(std::string target, int hour, std::optional<int> by_adult)
{
    return {.record = RecordId{"r"}, .target = TargetId{std::move(target)},
            .noted_at = sys_seconds{hours{hour}}, .by_child = 9, .by_adult = by_adult,
            .words = {}, .met = false, .author_name = {}};
}

TEST(TargetsAtHand, have_the_newest_score_that_an_adult_gave)
{
    auto const all = targets_at_hand({{"a", "Ask"}, {"b", "Cook"}},
                                     {note("a", 1, 3), note("a", 30, 5),
                                      note("a", 60, std::nullopt), note("c", 90, 7)});

    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].words, "Ask");
    EXPECT_EQ(all[0].score, 5);
    EXPECT_EQ(all[0].noted_on, london_day(sys_seconds{hours{30}}));
    EXPECT_FALSE(all[1].score);
    EXPECT_FALSE(all[1].noted_on);
}

}  // namespace
}  // namespace keywork::plan
