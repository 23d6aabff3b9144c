#include "features/home_life/hazards/hazards.hpp"

#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::hazards {
namespace {

Defect closed(sys_seconds at)
{
    Defect made;
    made.task.closed_at = at;
    made.steps = {{.kind = StepKind::sound, .words = {}, .owner = {}, .due_on = {}, .photo = {},
                   .by = "Ruth", .at = at}};
    return made;
}

TEST(HazardList, has_closed_ones_for_62_days)
{
    auto const now = testing::house_now();
    EXPECT_EQ(listed({closed(now - days{62})}, now).size(), 1u);
    EXPECT_TRUE(listed({closed(now - days{62} - seconds{1})}, now).empty());
}

TEST(HazardList, leaves_out_the_oldest_months_of_which_nothing_is_known)
{
    premises::MonthOfDefects const none{.month = testing::day(2026, 9, 1)};
    premises::MonthOfDefects const one{.month = testing::day(2026, 10, 1), .reported = 1};
    EXPECT_EQ(known_months({none, one, none, none}).size(), 2u);
    EXPECT_EQ(known_months({none, none}).size(), 1u);
}

TEST(HazardForm, has_a_field_of_its_own_for_each_step)
{
    EXPECT_EQ(field_of(StepKind::fixed, "words"), "fixed_words");
    EXPECT_EQ(field_of(StepKind::not_sound, "words"), "look_words");
    EXPECT_EQ(field_of(StepKind::given, "due_on"), "due_on");
}

}  // namespace
}  // namespace keywork::hazards
