#include "care/shift/night/night.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using night::Seen;

sys_seconds night_time(local_days day, minutes time)
{
    return from_london(local_seconds{day} + time);
}

night::Plan hourly(local_days from_on)
{
    return {.id = {}, .setting = SettingId{"larch-house"}, .child = ChildId{"tyler"}, .name = {},
            .every_minutes = 60, .from = hours{22}, .until = hours{1}, .note = "Door ajar",
            .from_on = from_on, .until_on = std::nullopt};
}

TEST(NightRounds, run_over_midnight_and_count_the_last_one)
{
    auto const night = testing::day(2026, 11, 24);
    auto const all = night::rounds(hourly(night), night);
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all.front(), night_time(night, hours{22}));
    EXPECT_EQ(all.back(), night_time(night + days{1}, hours{1}));
    EXPECT_TRUE(night::rounds(hourly(night), night - days{1}).empty());
}

TEST(NightRounds, are_one_more_when_the_clocks_go_back_and_one_fewer_when_they_go_forward)
{
    auto const count = [](local_days night) {
        auto plan = hourly(night);
        plan.until = hours{6};
        return night::rounds(plan, night).size();
    };
    EXPECT_EQ(count(testing::day(2026, 11, 24)), 9u);
    EXPECT_EQ(count(testing::day(2026, 10, 24)), 10u);
    EXPECT_EQ(count(testing::day(2026, 3, 28)), 8u);
}

TEST(NightRounds, belong_to_the_evening_until_noon)
{
    auto const day = testing::day(2026, 11, 25);
    EXPECT_EQ(night::night_of(night_time(day, hours{12} - minutes{1})), day - days{1});
    EXPECT_EQ(night::night_of(night_time(day, hours{12})), day);
}

TEST(NightRounds, are_to_come_then_now_then_late_on_both_sides_of_their_limits)
{
    auto const at = night_time(testing::day(2026, 11, 24), hours{23});
    night::Round round{at, std::nullopt};
    EXPECT_EQ(night::standing(round, at - minutes{10} - seconds{1}), night::Standing::to_come);
    EXPECT_EQ(night::standing(round, at - minutes{10}), night::Standing::now);
    EXPECT_EQ(night::standing(round, at + minutes{15}), night::Standing::now);
    EXPECT_EQ(night::standing(round, at + minutes{15} + seconds{1}), night::Standing::late);
    round.check = night::Check{.plan = {}, .round_at = at, .seen = Seen::asleep, .words = {},
                               .by = "Aisha Lund", .at = at + minutes{15}};
    EXPECT_EQ(night::standing(round, at + hours{5}), night::Standing::done);
    round.check->at += seconds{1};
    EXPECT_EQ(night::standing(round, at + hours{5}), night::Standing::done_late);
}

class NightStore : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = testing::make_house(migrated());
    }
    /// On the night of the house's day, at that time.
    template <class Change>
    auto as(StaffId const& staff, minutes time, Change&& with)
    {
        auto actor = testing::actor_of(empty(), staff);
        actor.now = night_time(time < hours{12} ? tonight + days{1} : tonight, time);
        actor.today = london_day(actor.now);
        return testing::change(empty(), actor, with);
    }
    PlaceReach here(db::Reader& db, StaffId const& staff)
    {
        return reach_in(db, scope_of(testing::actor_of(empty(), staff)), house.larch_house);
    }
    night::PlanId planned(night::Plan const& plan)
    {
        return as(house.marcus, hours{20},
                  [&](Transaction& tx) { return night::add_plan(tx, plan); })
            .value();
    }
    auto checked(night::PlanId const& id, minutes round, minutes now, Seen seen,
                 std::string const& words = "")
    {
        auto const at = night_time(round < hours{12} ? tonight + days{1} : tonight, round);
        return as(house.priya, now, [&](Transaction& tx) {
            return night::check(tx, here(tx.db(), house.priya), id, at, seen, words);
        });
    }
    std::vector<night::PlanOfNight> seen_by(StaffId const& staff)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return night::night_at(db, here(db, staff), tonight);
        });
    }

    testing::House house;
    local_days tonight = testing::house_today();
};
INSTANTIATE_TEST_SUITE_P(OnBoth, NightStore, db::testing::on_both(), db::testing::name_of);

TEST_P(NightStore, reads_back_a_plan_of_a_child_and_one_of_a_place)
{
    auto plan = hourly(tonight);
    plan.until_on = tonight + days{5};
    plan.id = planned(plan);
    plan.name = "Tyler B";
    night::Plan doors{.id = {}, .setting = house.larch_house, .child = std::nullopt,
                      .name = "Doors and windows", .every_minutes = 240, .from = hours{23},
                      .until = hours{23}, .note = "", .from_on = tonight, .until_on = {}};
    doors.id = planned(doors);
    auto const all = seen_by(house.priya);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].plan, plan);
    EXPECT_EQ(all[0].rounds.size(), 4u);
    EXPECT_EQ(all[1].plan, doors);
    EXPECT_EQ(all[1].rounds.size(), 1u);
}

TEST_P(NightStore, shows_a_childs_plan_to_nobody_out_of_reach)
{
    planned(hourly(tonight));
    EXPECT_EQ(seen_by(house.priya).size(), 1u);
    EXPECT_TRUE(seen_by(house.dana).empty());
}

TEST_P(NightStore, keeps_a_look_from_ten_minutes_before_its_time_once_and_with_who_and_when)
{
    auto const id = planned(hourly(tonight));
    EXPECT_TRUE(refused_as<Conflict>(
        checked(id, hours{23}, hours{22} + minutes{49}, Seen::asleep)));
    ASSERT_TRUE(checked(id, hours{23}, hours{22} + minutes{50}, Seen::asleep));
    EXPECT_TRUE(refused_as<Conflict>(checked(id, hours{23}, hours{23}, Seen::asleep)));
    EXPECT_TRUE(refused_as<NotFound>(
        checked(id, hours{23} + minutes{1}, hours{23}, Seen::asleep)));
    EXPECT_TRUE(refused_as<NotFound>(checked(id, hours{22}, hours{23}, Seen::safe)));
    auto const all = seen_by(house.priya);
    auto const& round = all.at(0).rounds.at(1);
    ASSERT_TRUE(round.check);
    EXPECT_EQ(round.check->by, "Priya Nair");
    EXPECT_EQ(round.check->at, night_time(tonight, hours{22} + minutes{50}));
    auto const now = night_time(tonight, hours{22} + minutes{16});
    EXPECT_EQ(night::count_late(all, now), 1);
}

TEST_P(NightStore, asks_what_was_seen_when_a_child_is_not_asleep_and_settled)
{
    auto const id = planned(hourly(tonight));
    EXPECT_TRUE(refused_as<Invalid>(checked(id, hours{1}, hours{1}, Seen::not_there)));
    ASSERT_TRUE(checked(id, hours{1}, hours{1}, Seen::not_there, "In the kitchen with Owen"));
    EXPECT_EQ(seen_by(house.priya).at(0).rounds.at(3).check->words, "In the kitchen with Owen");
}

TEST_P(NightStore, lets_a_plan_be_made_and_ended_by_who_plans_shifts_only)
{
    auto const by_worker = as(house.priya, hours{20}, [&](Transaction& tx) {
        return night::add_plan(tx, hourly(tonight));
    });
    EXPECT_TRUE(refused_as<NotFound>(by_worker));
    auto plan = hourly(tonight);
    plan.every_minutes = 14;
    auto const too_often = as(house.marcus, hours{20}, [&](Transaction& tx) {
        return night::add_plan(tx, plan);
    });
    EXPECT_TRUE(refused_as<Invalid>(too_often));
    plan.every_minutes = 15;
    auto const id = planned(plan);
    ASSERT_TRUE(as(house.marcus, hours{21}, [&](Transaction& tx) {
        return night::end_plan(tx, here(tx.db(), house.marcus), id);
    }));
    EXPECT_TRUE(seen_by(house.priya).empty());
}

TEST_P(NightStore, keeps_when_somebody_who_slept_in_was_woken)
{
    night::Woken const woken{.staff = house.priya, .staff_name = "Priya Nair", .night = tonight,
                             .at = night_time(tonight + days{1}, hours{2}), .minutes_up = 35,
                             .why = "Jodie had a bad dream"};
    auto const note = [&](minutes now) {
        return as(house.priya, now, [&](Transaction& tx) {
            return night::note_woken(tx, house.larch_house, woken);
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(note(hours{2} - minutes{1})));
    ASSERT_TRUE(note(hours{2}));
    auto const all = testing::read(empty(), [&](db::Reader& db) {
        return night::woken_on(db, house.larch_house, tonight);
    });
    EXPECT_EQ(all, std::vector{woken});
}

}  // namespace
}  // namespace keywork
