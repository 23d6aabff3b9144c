#include "care/shift/house_list/house_list.hpp"

#include "care/chronology/chronology.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

#include <algorithm>

namespace keywork {
namespace {

using house_list::Repeats;

sys_seconds house_time(local_days day, minutes time)
{
    return from_london(local_seconds{day} + time);
}

std::vector<ShiftHours> hours_of_house()
{
    return {{"early", "early shift", hours{7}, hours{14} + minutes{30}},
            {"late", "late shift", hours{14}, hours{22}},
            {"night", "night shift", hours{21} + minutes{45}, hours{7} + minutes{15}}};
}

house_list::Task a_rule(Repeats repeats, std::string shift = "")
{
    return {.id = house_list::TaskId{"one"}, .setting = SettingId{"larch-house"}, .code = "KEYS",
            .words = "Keys count", .repeats = repeats, .weekday = {}, .month_day = {},
            .shift = std::move(shift), .by = {}, .from_on = testing::day(2026, 1, 1),
            .until_on = {}};
}

std::size_t times(house_list::Task const& task, local_days day)
{
    return house_list::due_on({&task, 1}, hours_of_house(), day).size();
}

TEST(HouseList, asks_once_on_each_shift_once_a_day_or_on_one_shift_of_the_day)
{
    auto const day = testing::day(2026, 11, 24);
    EXPECT_EQ(times(a_rule(Repeats::each_shift), day), 3u);
    EXPECT_EQ(times(a_rule(Repeats::daily), day), 1u);
    auto const night = a_rule(Repeats::daily, "night");
    auto const due = house_list::due_on({&night, 1}, hours_of_house(), day);
    ASSERT_EQ(due.size(), 1u);
    EXPECT_EQ(due[0].due_at, house_time(day + days{1}, hours{7} + minutes{15}));
}

TEST(HouseList, asks_on_a_weekday_and_on_a_day_of_the_month_or_the_last_of_a_shorter_one)
{
    auto weekly = a_rule(Repeats::weekly);
    weekly.weekday = 2;
    EXPECT_EQ(times(weekly, testing::day(2026, 11, 24)), 1u);
    EXPECT_EQ(times(weekly, testing::day(2026, 11, 25)), 0u);
    auto monthly = a_rule(Repeats::monthly);
    monthly.month_day = 31;
    EXPECT_EQ(times(monthly, testing::day(2026, 10, 30)), 0u);
    EXPECT_EQ(times(monthly, testing::day(2026, 10, 31)), 1u);
    EXPECT_EQ(times(monthly, testing::day(2026, 11, 29)), 0u);
    EXPECT_EQ(times(monthly, testing::day(2026, 11, 30)), 1u);
    EXPECT_EQ(times(monthly, testing::day(2028, 2, 29)), 1u);
}

TEST(HouseList, holds_a_rule_on_its_first_and_last_day_and_not_beside_them)
{
    auto rule = a_rule(Repeats::daily);
    rule.from_on = testing::day(2026, 11, 24);
    rule.until_on = testing::day(2026, 11, 25);
    EXPECT_EQ(times(rule, testing::day(2026, 11, 23)), 0u);
    EXPECT_EQ(times(rule, testing::day(2026, 11, 24)), 1u);
    EXPECT_EQ(times(rule, testing::day(2026, 11, 25)), 1u);
    EXPECT_EQ(times(rule, testing::day(2026, 11, 26)), 0u);
}

TEST(HouseList, puts_a_time_after_midnight_on_the_morning_of_the_night_shift)
{
    auto rule = a_rule(Repeats::daily, "night");
    auto const day = testing::day(2026, 11, 24);
    auto const due = [&](minutes by) {
        rule.by = by;
        return house_list::due_on({&rule, 1}, hours_of_house(), day).at(0).due_at;
    };
    EXPECT_EQ(due(hours{21} + minutes{45}), house_time(day, hours{21} + minutes{45}));
    EXPECT_EQ(due(hours{21} + minutes{44}), house_time(day + days{1}, hours{21} + minutes{44}));
    EXPECT_EQ(due(hours{1}), house_time(day + days{1}, hours{1}));
}

class HouseListStore : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = testing::make_house(migrated());
    }
    template <class Change>
    auto as(StaffId const& staff, Change&& with)
    {
        return testing::change(empty(), testing::actor_of(empty(), staff), with);
    }
    house_list::TaskId added(std::string code, std::string shift)
    {
        auto rule = a_rule(Repeats::daily, std::move(shift));
        rule.code = std::move(code);
        rule.by = hours{18};
        return as(house.marcus, [&](Transaction& tx) { return house_list::add_rule(tx, rule); })
            .value();
    }
    house_list::Tick tick_of(house_list::TaskId const& task, std::string shift) const
    {
        return {.setting = house.larch_house, .task = task, .day = testing::house_today(),
                .shift = std::move(shift), .not_done_why = {}, .helper = {}, .skill = {},
                .offered = {}, .other_choice = {}, .allergies_checked = false};
    }
    auto ticked(house_list::Tick const& tick)
    {
        auto const all = hours_of_house();
        return as(house.priya, [&](Transaction& tx) { return house_list::tick(tx, all, tick); });
    }
    std::vector<house_list::Due> list()
    {
        return testing::read(empty(), [&](db::Reader& db) {
            auto const here = reach_in(db, scope_of(testing::actor_of(empty(), house.priya)),
                                       house.larch_house);
            return house_list::list_of(db, here, hours_of_house(), testing::house_today());
        });
    }

    testing::House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, HouseListStore, db::testing::on_both(), db::testing::name_of);

TEST_P(HouseListStore, reads_back_a_rule_with_every_part_of_it)
{
    auto rule = a_rule(Repeats::monthly, "late");
    rule.month_day = 14;
    rule.by = hours{18} + minutes{30};
    rule.until_on = testing::day(2027, 1, 1);
    rule.id = as(house.marcus, [&](Transaction& tx) {
                  return house_list::add_rule(tx, rule);
              }).value();
    auto const all = testing::read(empty(), [&](db::Reader& db) {
        return house_list::rules_on(db, house.larch_house, testing::day(2027, 1, 1));
    });
    EXPECT_EQ(all, std::vector{rule});
    ASSERT_TRUE(as(house.marcus, [&](Transaction& tx) {
        return house_list::end_rule(tx, house.larch_house, rule.id);
    }));
    EXPECT_TRUE(list().empty());
}

TEST_P(HouseListStore, keeps_who_did_it_once_and_why_it_was_not_done)
{
    auto const done = added("KEYS", "late");
    auto const not_done = added("BINS", "late");
    ASSERT_TRUE(ticked(tick_of(done, "late")));
    EXPECT_TRUE(refused_as<Conflict>(ticked(tick_of(done, "late"))));
    EXPECT_TRUE(refused_as<NotFound>(ticked(tick_of(done, "early"))));
    auto why = tick_of(not_done, "late");
    why.not_done_why = "";
    EXPECT_TRUE(refused_as<Invalid>(ticked(why)));
    why.not_done_why = "No lorry came";
    ASSERT_TRUE(ticked(why));
    for (house_list::Due const& one : list()) {
        ASSERT_TRUE(one.ticked);
        EXPECT_EQ(one.ticked->by, "Priya Nair");
        EXPECT_EQ(one.ticked->not_done_why.has_value(), one.task.id == not_done);
    }
}

TEST_P(HouseListStore, lets_nobody_tick_what_begins_in_more_than_two_hours)
{
    // At 4:35pm the night, which begins at 9:45pm, is too far off; the late shift runs.
    EXPECT_TRUE(refused_as<Conflict>(ticked(tick_of(added("SECURE", "night"), "night"))));
    EXPECT_TRUE(ticked(tick_of(added("KEYS", "late"), "late")));
}

TEST_P(HouseListStore, asks_of_a_meal_what_there_was_and_that_allergies_were_looked_at)
{
    auto const meal = added("TEA", "late");
    auto tick = tick_of(meal, "late");
    tick.offered = "Pasta bake";
    EXPECT_TRUE(refused_as<Invalid>(ticked(tick)));
    tick.allergies_checked = true;
    tick.other_choice = "Jacket potato";
    ASSERT_TRUE(ticked(tick));
    auto const found = list().at(0).ticked.value();
    EXPECT_EQ(found.offered, "Pasta bake");
    EXPECT_EQ(found.other_choice, "Jacket potato");
    EXPECT_TRUE(found.allergies_checked);
}

TEST_P(HouseListStore, tells_the_childs_own_story_that_they_helped)
{
    auto tick = tick_of(added("LAUNDRY", "late"), "late");
    tick.helper = house.tyler;
    EXPECT_TRUE(refused_as<Invalid>(ticked(tick)));
    tick.skill = "Sorted colours on his own";
    ASSERT_TRUE(ticked(tick));
    EXPECT_EQ(list().at(0).ticked->helper, "Tyler");
    auto const actor = testing::actor_of(empty(), house.priya);
    auto const child = testing::permitted(empty(), actor, house.tyler);
    auto const story = testing::read(empty(), [&](db::Reader& db) {
        return chronology::newest(db, sight_of(actor, child), {}, std::nullopt, 5);
    });
    ASSERT_EQ(story.size(), 1u);
    EXPECT_EQ(story[0].kind, "good-moment");
    EXPECT_EQ(story[0].level, Level::l1);
    EXPECT_EQ(story[0].words, "Sorted colours on his own");
}

TEST_P(HouseListStore, refuses_a_helper_who_is_out_of_reach)
{
    auto tick = tick_of(added("LAUNDRY", "late"), "late");
    tick.helper = house.noah;
    tick.skill = "Folded";
    EXPECT_TRUE(refused_as<NotFound>(ticked(tick)));
    EXPECT_FALSE(list().at(0).ticked);
}

}  // namespace
}  // namespace keywork
