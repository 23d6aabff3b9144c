#include "features/planning/plans/plans.hpp"

#include "platform/time/time.hpp"

#include <gtest/gtest.h>

namespace keywork::plans {
namespace {

local_days const today{std::chrono::year{2026} / std::chrono::November / 24};

Plan a_plan(std::string record, int version, std::optional<int> replaced_by = {})
{
    return {.record = RecordId{std::move(record)}, .kind = "support", .form_version = 1,
            .setting = SettingId{"larch"}, .setting_name = "Larch", .series = RecordId{"first"},
            .version = version, .review_on = today, .agreed_at = sys_seconds{},
            .ended_on = std::nullopt, .replaced_by = replaced_by, .author_name = "Priya",
            .recorded_at = {}};
}

PlanTarget a_target(std::string id, std::string plan)
{
    return {.id = TargetId{std::move(id)}, .plan = RecordId{std::move(plan)}, .words = "Ask",
            .area = {}, .need = {}, .baseline = {}, .baseline_on = {}, .measure = {},
            .by_when = {}, .helped_by = {}, .strategy = {}};
}

TargetProgress an_entry(std::string target, std::optional<int> by_child, bool met = false)
{
    return {.record = RecordId{"entry"}, .target = TargetId{std::move(target)}, .noted_at = {},
            .by_child = by_child, .by_adult = std::nullopt, .words = {}, .met = met,
            .author_name = {}};
}

TEST(PlansByStanding, show_the_current_version_with_those_before_it)
{
    auto waiting = a_plan("third", 3);
    waiting.agreed_at.reset();
    auto const by = by_standing({waiting, a_plan("second", 2), a_plan("first", 1, 2)},
                                {a_target("t", "second"), a_target("t", "first")},
                                {an_entry("t", 3), an_entry("other", 9)}, today);

    ASSERT_EQ(by.current.size(), 1U);
    EXPECT_EQ(by.current[0].plan.version, 2);
    ASSERT_EQ(by.current[0].earlier.size(), 1U);
    EXPECT_EQ(by.current[0].earlier[0].version, 1);
    ASSERT_EQ(by.current[0].targets.size(), 1U);
    EXPECT_EQ(by.current[0].targets[0].progress.size(), 1U);
    ASSERT_EQ(by.waiting.size(), 1U);
    EXPECT_EQ(by.waiting[0].earlier.size(), 2U);
}

TEST(PlansByStanding, end_on_the_day_after_the_last_one)
{
    auto plan = a_plan("first", 1);
    plan.ended_on = today;
    EXPECT_EQ(by_standing({plan}, {}, {}, today).current.size(), 1U);
    EXPECT_EQ(by_standing({plan}, {}, {}, today + days{1}).ended.size(), 1U);
}

TEST(Scores, leave_out_who_gave_none)
{
    std::vector<TargetProgress> const entries{an_entry("t", 2), an_entry("t", {}),
                                              an_entry("t", 7)};
    EXPECT_EQ(scores(entries, By::child), (std::vector<double>{2, 7}));
    EXPECT_TRUE(scores(entries, By::adult).empty());
}

TEST(Scores, are_the_newest_beside_the_first)
{
    EXPECT_EQ(scores_in_words({}), "");
    EXPECT_EQ(scores_in_words({4}), "4 of 10");
    EXPECT_EQ(scores_in_words({2, 3, 7}), "7 of 10, was 2");
}

TEST(TargetsMet, are_as_the_newest_entry_says)
{
    EXPECT_FALSE(plan::is_met({an_entry("t", 1)}, TargetId{"t"}));
    EXPECT_TRUE(plan::is_met({an_entry("t", 1), an_entry("t", 9, true)}, TargetId{"t"}));
    EXPECT_FALSE(plan::is_met({an_entry("t", 9, true), an_entry("t", 5)}, TargetId{"t"}));
    EXPECT_FALSE(plan::is_met({an_entry("other", 9, true)}, TargetId{"t"}));
}

}  // namespace
}  // namespace keywork::plans
