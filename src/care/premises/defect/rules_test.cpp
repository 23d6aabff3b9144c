#include "care/premises/defect/defect.hpp"

#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::premises {
namespace {

sys_seconds const looked_at = testing::house_now();

Defect a_defect(sys_seconds reported_at = looked_at)
{
    Defect made;
    made.what = "Loose banister";
    made.reported_at = reported_at;
    made.task.due_at = end_of(testing::house_today());
    return made;
}

Step a_step(StepKind kind, sys_seconds at = looked_at)
{
    return {.kind = kind, .words = "Words", .owner = {}, .due_on = {}, .photo = {}, .by = "Ruth",
            .at = at};
}

Defect put_right()
{
    auto made = a_defect();
    made.task.closed_at = looked_at;
    return made;
}

TEST(Hazard, is_open_until_its_task_is_done_and_closed_when_it_was_looked_at_again)
{
    EXPECT_EQ(standing(a_defect()), Standing::open);
    EXPECT_EQ(standing(put_right()), Standing::waiting);
    auto sound = put_right();
    sound.steps = {a_step(StepKind::sound)};
    EXPECT_EQ(standing(sound), Standing::closed);
}

TEST(Hazard, is_open_still_when_its_task_was_closed_as_not_done)
{
    auto not_done = put_right();
    not_done.task.not_done_why = "No part to be had";
    EXPECT_EQ(standing(not_done), Standing::open);
}

TEST(Hazard, that_was_not_sound_is_open_with_its_next_task)
{
    auto again = a_defect();   // its newest task is open
    again.steps = {a_step(StepKind::fixed), a_step(StepKind::not_sound)};
    EXPECT_EQ(standing(again), Standing::open);
    again.task.closed_at = looked_at;
    EXPECT_EQ(standing(again), Standing::waiting);
}

TEST(Hazard, is_overdue_after_its_day_while_it_is_open)
{
    auto const end = end_of(testing::house_today());
    EXPECT_FALSE(is_overdue(a_defect(), end));
    EXPECT_TRUE(is_overdue(a_defect(), end + seconds{1}));
    EXPECT_FALSE(is_overdue(put_right(), end + seconds{1}));
}

TEST(Hazard, has_a_day_a_week_or_four_by_its_risk)
{
    EXPECT_EQ(put_right_within(Risk::high), days{1});
    EXPECT_EQ(put_right_within(Risk::medium), days{7});
    EXPECT_EQ(put_right_within(Risk::low), days{28});
}

TEST(Hazards, stand_with_the_overdue_ones_first)
{
    auto late = a_defect();
    late.what = "Late";
    late.task.due_at = looked_at - seconds{1};
    auto soon = a_defect();
    soon.what = "Soon";
    auto sound = put_right();
    sound.what = "Sound";
    sound.steps = {a_step(StepKind::sound)};
    auto waiting = put_right();
    waiting.what = "Waiting";
    std::vector<Defect> all{sound, waiting, soon, late};
    most_urgent_first(all, looked_at);
    std::vector<std::string> order;
    for (Defect const& one : all) order.push_back(one.what);
    EXPECT_EQ(order, (std::vector<std::string>{"Late", "Soon", "Waiting", "Sound"}));
    EXPECT_EQ(counts_of(all, looked_at), (Counts{.open = 2, .overdue = 1, .waiting = 1}));
}

TEST(Trend, counts_a_hazard_in_the_london_month_it_came_and_the_one_it_ended)
{
    auto const november = start_of(testing::day(2026, 11, 1));
    auto one = a_defect(november - seconds{1});
    one.task.closed_at = november;
    one.steps = {a_step(StepKind::sound, november)};
    auto const other = a_defect(november);
    auto const made = trend(std::vector{one, other}, 2, testing::house_today());
    ASSERT_EQ(made.size(), 2u);
    EXPECT_EQ(made[0], (MonthOfDefects{.month = testing::day(2026, 11, 1), .reported = 1,
                                       .closed = 1, .open_at_end = 1}));
    EXPECT_EQ(made[1], (MonthOfDefects{.month = testing::day(2026, 10, 1), .reported = 1,
                                       .closed = 0, .open_at_end = 1}));
}

}  // namespace
}  // namespace keywork::premises
