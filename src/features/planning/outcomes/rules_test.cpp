#include "features/planning/outcomes/outcomes.hpp"

#include <gtest/gtest.h>

namespace keywork::outcomes {
namespace {

local_days day_of(int month, unsigned on)
{
    return local_days{std::chrono::year{2026} / month / static_cast<int>(on)};
}
sys_seconds noon_of(local_days day) { return start_of(day) + hours{12}; }
local_days const today = day_of(11, 24);

Plan version(int number, local_days agreed, std::optional<int> replaced_by = {})
{
    return {.record = RecordId{"v" + std::to_string(number)}, .kind = "support",
            .form_version = 1, .setting = SettingId{"larch"}, .setting_name = "Larch",
            .series = RecordId{"v1"}, .version = number, .review_on = {},
            .agreed_at = noon_of(agreed), .ended_on = {}, .replaced_by = replaced_by,
            .author_name = "Priya", .recorded_at = {}};
}

PlanTarget target(std::string id, std::string plan, std::string baseline, std::string strategy)
{
    return {.id = TargetId{std::move(id)}, .plan = RecordId{std::move(plan)}, .words = "Ask",
            .area = {}, .need = {}, .baseline = std::move(baseline),
            .baseline_on = day_of(9, 1), .measure = "Daily", .by_when = {}, .helped_by = {},
            .strategy = std::move(strategy)};
}

TargetProgress entry(local_days on, std::optional<int> by_adult, bool met = false)
{
    return {.record = RecordId{"e"}, .target = TargetId{"t"}, .noted_at = noon_of(on),
            .by_child = {}, .by_adult = by_adult, .words = "Noted", .met = met,
            .author_name = {}};
}

TEST(Change, says_nothing_of_one_score_and_where_it_went_of_two)
{
    EXPECT_EQ(moved(change_over({})), Moved::unknown);
    EXPECT_EQ(moved(change_over({entry(today, 3)})), Moved::unknown);
    EXPECT_EQ(moved(change_over({entry(today, 3), entry(today, std::nullopt)})), Moved::unknown);
    EXPECT_EQ(moved(change_over({entry(today, 3), entry(today, 3)})), Moved::same);
    EXPECT_EQ(moved(change_over({entry(today, 3), entry(today, 4)})), Moved::up);
    EXPECT_EQ(moved(change_over({entry(today, 3), entry(today, 9), entry(today, 2)})),
              Moved::down);
}

TEST(Change, of_a_time_begins_at_the_score_before_it_and_ends_before_the_next)
{
    auto const from = noon_of(day_of(10, 10));
    auto const until = noon_of(day_of(10, 20));
    std::vector<TargetProgress> const all{entry(day_of(10, 1), 1), entry(day_of(10, 9), 2),
                                          entry(day_of(10, 10), 5), entry(day_of(10, 20), 9)};

    EXPECT_EQ(change_between(all, from, until), (Change{2, 5}));
    EXPECT_EQ(change_between(all, from, until + seconds{1}), (Change{2, 9}));
    EXPECT_EQ(change_between(all, noon_of(day_of(10, 21)), std::nullopt), Change{});
}

TEST(Outcomes, tell_each_baseline_and_each_entry_of_a_target_in_order)
{
    auto const all = outcomes_of(
        {version(2, day_of(10, 20)), version(1, day_of(9, 2), 2)},
        {target("t", "v2", "1 of 5", "Wait"), target("t", "v1", "0 of 5", "Ask why")},
        {entry(day_of(9, 10), 3), entry(day_of(10, 10), 3), entry(day_of(11, 1), 6)}, today);

    ASSERT_EQ(all.size(), 1U);
    ASSERT_EQ(all[0].measures.size(), 5U);
    EXPECT_TRUE(all[0].measures[0].is_baseline);
    EXPECT_EQ(all[0].measures[0].what, "0 of 5");
    EXPECT_EQ(all[0].measures[1].what, "1 of 5");
    EXPECT_EQ(all[0].measures[4].by_adult, 6);
    EXPECT_EQ(all[0].change, (Change{3, 6}));
    EXPECT_TRUE(all[0].current);
    EXPECT_EQ(all[0].target.baseline, "1 of 5");
    ASSERT_EQ(all[0].tried.size(), 2U);
    EXPECT_EQ(all[0].tried[0],
              (Tried{"Ask why", day_of(9, 2), day_of(10, 20), Change{3, 3}}));
    EXPECT_EQ(all[0].tried[1], (Tried{"Wait", day_of(10, 20), std::nullopt, Change{3, 6}}));
}

TEST(Outcomes, take_the_same_strategy_in_two_versions_as_one_time)
{
    auto const all = outcomes_of({version(2, day_of(10, 20)), version(1, day_of(9, 2), 2)},
                                 {target("t", "v2", "0 of 5", "Wait"),
                                  target("t", "v1", "0 of 5", "Wait")},
                                 {}, today);

    ASSERT_EQ(all[0].tried.size(), 1U);
    EXPECT_EQ(all[0].tried[0].from, day_of(9, 2));
    EXPECT_FALSE(all[0].tried[0].until);
    EXPECT_EQ(all[0].measures.size(), 1U);   // said twice in the same words of the same day
}

TEST(Outcomes, put_what_is_worked_on_first_then_what_is_met_then_what_is_in_no_plan)
{
    auto dropped = target("d", "v1", "x", "");
    auto met = target("t", "v2", "x", "");
    auto open = target("o", "v2", "x", "");
    auto waiting = version(3, today);
    waiting.agreed_at.reset();
    auto const all = outcomes_of({waiting, version(2, day_of(10, 20)),
                                  version(1, day_of(9, 2), 2)},
                                 {target("w", "v3", "x", ""), met, dropped, open},
                                 {entry(day_of(11, 1), 9, true)}, today);

    ASSERT_EQ(all.size(), 3U);   // nothing of a version that nobody agreed
    EXPECT_EQ(all[0].target.id, TargetId{"o"});
    EXPECT_EQ(all[1].target.id, TargetId{"t"});
    EXPECT_TRUE(all[1].met);
    EXPECT_EQ(all[2].target.id, TargetId{"d"});
    EXPECT_FALSE(all[2].current);
}

TEST(Strategies, are_counted_with_how_often_nobody_was_held)
{
    auto const counts = strategies_in({{day_of(11, 1), {"Wait", "Walk"}, false},
                                       {day_of(11, 3), {"Wait"}, true},
                                       {day_of(11, 2), {"Music"}, false}});

    ASSERT_EQ(counts.size(), 3U);
    EXPECT_EQ(counts[0], (StrategyCount{"Wait", 2, 1, day_of(11, 3)}));
    EXPECT_EQ(counts[1].words, "Music");   // as often as Walk, but tried later
}

TEST(Attended, counts_a_day_once_by_its_newest_log_and_leaves_out_what_is_no_session)
{
    CodeSet const codes{"attendance-codes", "Codes",
                        {{.code = "/", .columns = {{"counts_as_possible", "Y"},
                                                   {"counts_as_attending", "Y"}}},
                         {.code = "O", .columns = {{"counts_as_possible", "Y"},
                                                   {"counts_as_attending", "N"}}},
                         {.code = "Y4", .columns = {{"counts_as_possible", "N"},
                                                    {"counts_as_attending", "N"}}}}};
    auto const log = [](local_days day, std::string code) {
        daily_log::Logged one;
        one.at = noon_of(day);
        one.school = std::move(code);
        return one;
    };

    EXPECT_EQ(attended_in({}, codes), Attended{});
    EXPECT_EQ(attended_in({log(day_of(11, 2), "O"), log(day_of(11, 2), "/"),
                           log(day_of(11, 3), "O"), log(day_of(11, 4), "Y4"),
                           log(day_of(11, 5), "NON-SCHOOL-DAY"), log(day_of(11, 6), "")},
                          codes),
              (Attended{2, 1}));
}

}  // namespace
}  // namespace keywork::outcomes
