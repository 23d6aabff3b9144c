#include "care/testing/house.hpp"
#include "care/voice/said.hpp"

#include <gtest/gtest.h>

namespace keywork::voices {
namespace {

using testing::house_today;

Said heard_words(bool asks)
{
    Said said;
    said.said_on = house_today();
    said.asks = asks;
    said.heard_by = StaffId{"priya"};
    return said;
}

Said own_words_of(Came came)
{
    auto said = heard_words(true);
    said.came = came;
    said.heard_by.reset();
    return said;
}

void add(Said& said, StepKind kind)
{
    Step step{.number = static_cast<int>(said.steps.size()) + 1, .kind = kind};
    if (kind == StepKind::decided) step.answer = Answer::no;
    said.steps.push_back(step);
}

TEST(SaidStands, where_its_last_step_puts_it)
{
    auto said = heard_words(true);
    EXPECT_EQ(standing(said), Standing::to_decide);
    add(said, StepKind::decided);
    EXPECT_EQ(standing(said), Standing::to_tell);
    add(said, StepKind::told);
    EXPECT_EQ(standing(said), Standing::told);
    add(said, StepKind::corrected);
    EXPECT_EQ(standing(said), Standing::told);
}

TEST(SaidStands, to_be_told_again_when_it_is_decided_again)
{
    auto said = heard_words(true);
    add(said, StepKind::decided);
    add(said, StepKind::told);
    add(said, StepKind::decided);
    EXPECT_EQ(standing(said), Standing::to_tell);
    EXPECT_TRUE(is_open(standing(said)));
}

TEST(SaidStands, kept_when_it_asks_for_nothing_until_somebody_finds_that_it_does)
{
    auto said = heard_words(false);
    EXPECT_EQ(standing(said), Standing::kept);
    EXPECT_FALSE(is_open(standing(said)));
    add(said, StepKind::asks);
    EXPECT_EQ(standing(said), Standing::to_decide);
}

TEST(SaidStands, to_be_heard_while_only_a_correction_stands_below_a_childs_own_words)
{
    auto said = own_words_of(Came::own_page);
    EXPECT_EQ(standing(said), Standing::to_hear);
    add(said, StepKind::corrected);
    EXPECT_EQ(standing(said), Standing::to_hear);
    add(said, StepKind::heard);
    EXPECT_EQ(standing(said), Standing::to_decide);
}

TEST(SaidIsLate, after_seven_days_without_an_answer)
{
    auto const said = heard_words(true);
    EXPECT_FALSE(is_late(said, house_today() + days{7}));
    EXPECT_TRUE(is_late(said, house_today() + days{8}));
}

TEST(SaidIsLate, the_next_day_when_a_child_feels_unsafe)
{
    auto const said = own_words_of(Came::unsafe);
    EXPECT_FALSE(is_late(said, house_today()));
    EXPECT_TRUE(is_late(said, house_today() + days{1}));
}

TEST(SaidIsLate, no_longer_once_the_child_was_told)
{
    auto said = heard_words(true);
    add(said, StepKind::decided);
    EXPECT_TRUE(is_late(said, house_today() + days{8}));
    add(said, StepKind::told);
    EXPECT_FALSE(is_late(said, house_today() + days{8}));
}

TEST(SaidIsDue, at_the_end_of_the_seventh_day_and_at_once_when_it_is_unsafe)
{
    EXPECT_EQ(answer_due(heard_words(true)), end_of(house_today() + days{7}));
    auto unsafe = own_words_of(Came::unsafe);
    unsafe.made_at = testing::house_now();
    EXPECT_EQ(answer_due(unsafe), testing::house_now());
}

TEST(SaidIsAnsweredBy, whoever_it_was_last_passed_on_to)
{
    auto said = heard_words(true);
    said.assigned_to = StaffId{"priya"};
    EXPECT_EQ(answers(said), StaffId{"priya"});
    add(said, StepKind::passed_on);
    said.steps.back().assigned_to = StaffId{"marcus"};
    said.steps.back().action = ActionId{"task2"};
    EXPECT_EQ(answers(said), StaffId{"marcus"});
    EXPECT_EQ(open_action(said), ActionId{"task2"});
}

TEST(SaidWhen, is_said_in_days)
{
    auto const said = heard_words(true);
    EXPECT_EQ(said_when(said, house_today()), "Said today");
    EXPECT_EQ(said_when(said, house_today() + days{1}), "Said yesterday");
    EXPECT_EQ(said_when(said, house_today() + days{2}), "Said 2 days ago");
}

}  // namespace
}  // namespace keywork::voices
