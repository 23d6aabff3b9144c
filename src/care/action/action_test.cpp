#include "care/action/action.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::action {
namespace {

using namespace keywork::testing;
using std::chrono::minutes;

class Actions : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = make_house(migrated());
        priya = actor_of(empty(), house.priya);
        marcus = actor_of(empty(), house.marcus);
    }
    NewAction an_action(std::string what)
    {
        return {.setting = house.larch_house, .child = house.amara, .record = std::nullopt,
                .what = std::move(what), .note = "needs two people", .level = Level::l2,
                .assigned_to = house.marcus, .due_at = house_now() + hours{1}};
    }
    Outcome<ActionId> add_as(Actor actor, NewAction const& wanted, int after = 0)
    {
        actor.now += minutes{after};
        return change(empty(), actor, [&](Transaction& tx) { return add(tx, wanted); });
    }
    std::vector<Action> listed(Actor const& actor)
    {
        return read(empty(), [&](db::Reader& db) {
            return in_setting(db, scope_of(actor), house.larch_house, house_now() - hours{24});
        });
    }

    House house;
    Actor priya, marcus;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Actions, db::testing::on_both(), db::testing::name_of);

TEST_P(Actions, read_back_as_they_were_added)
{
    auto const wanted = an_action("Ring the dentist");
    auto const id = add_as(priya, wanted);

    ASSERT_TRUE(id);
    auto const all = listed(priya);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].id, *id);
    EXPECT_EQ(all[0].child, wanted.child);
    EXPECT_EQ(all[0].known_as, "Amara");
    EXPECT_EQ(all[0].what, wanted.what);
    EXPECT_EQ(all[0].note, wanted.note);
    EXPECT_EQ(all[0].level, wanted.level);
    EXPECT_EQ(all[0].assigned_to, wanted.assigned_to);
    EXPECT_EQ(all[0].due_at, wanted.due_at);
    EXPECT_FALSE(all[0].closed_at);
}

TEST_P(Actions, need_words_of_at_most_five_hundred_letters)
{
    EXPECT_TRUE(refused_as<Invalid>(add_as(priya, an_action(" "))));
    EXPECT_TRUE(refused_as<Invalid>(add_as(priya, an_action(std::string(501, 'a')))));
    EXPECT_TRUE(add_as(priya, an_action(std::string(500, 'a'))));
}

TEST_P(Actions, are_out_of_sight_for_those_who_do_not_reach_the_child_or_its_level)
{
    auto const joel = actor_of(empty(), house.joel);
    ASSERT_TRUE(add_as(priya, an_action("Ring the dentist")));

    EXPECT_TRUE(listed(joel).empty());
    EXPECT_TRUE(refused_as<NotFound>(add_as(joel, an_action("Mine"), 1)));
    auto high = an_action("Ring the duty team");
    high.level = Level::l3;
    EXPECT_TRUE(refused_as<NotFound>(add_as(priya, high, 2)));
}

TEST_P(Actions, of_the_house_are_for_those_who_work_there)
{
    auto const joel = actor_of(empty(), house.joel);
    auto house_task = an_action("Empty the bins");
    house_task.child.reset();
    house_task.level = Level::l1;

    EXPECT_TRUE(refused_as<NotFound>(add_as(joel, house_task)));
    ASSERT_TRUE(add_as(priya, house_task));
    EXPECT_EQ(listed(marcus).size(), 1U);
    EXPECT_TRUE(listed(joel).empty());
}

TEST_P(Actions, are_closed_once_with_who_and_when)
{
    auto const id = add_as(priya, an_action("Ring the dentist"));
    ASSERT_TRUE(id);
    auto const done = [&](Actor const& actor) {
        return change(empty(), actor, [&](Transaction& tx) { return mark_done(tx, *id); });
    };
    ASSERT_TRUE(done(marcus));
    EXPECT_TRUE(refused_as<Conflict>(done(priya)));
    auto const all = listed(priya);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].closed_by, marcus.full_name);
    EXPECT_EQ(all[0].closed_at, house_now());
    EXPECT_FALSE(all[0].not_done_reason);
}

TEST_P(Actions, that_were_not_done_keep_why)
{
    auto const id = add_as(priya, an_action("Ring the dentist"));
    ASSERT_TRUE(id);
    auto const not_done = [&](std::string const& why) {
        return change(empty(), marcus,
                      [&](Transaction& tx) { return mark_not_done(tx, *id, why); });
    };
    EXPECT_TRUE(refused_as<Invalid>(not_done("")));
    ASSERT_TRUE(not_done("They were closed"));
    EXPECT_EQ(listed(priya)[0].not_done_reason, "They were closed");
    auto const mine = read(empty(), [&](db::Reader& db) {
        return assigned_to_me(db, scope_of(marcus));
    });
    EXPECT_TRUE(mine.empty());
}

}  // namespace
}  // namespace keywork::action
