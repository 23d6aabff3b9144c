#include "features/administration/settings/operations.hpp"

#include "care/session/store.hpp"
#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"
#include "features/administration/settings/store.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::settings {
namespace {

using keywork::testing::actor_of;
using keywork::testing::house_now;
using keywork::testing::house_today;
using keywork::testing::House;
using keywork::testing::make_house;
using keywork::testing::read;

class Settings : public db::testing::StoreTest {
protected:
    Actor ruth() { return actor_of(empty(), house.ruth); }
    template <class Change>
    auto by(Actor const& actor, Change with)
    {
        return keywork::testing::change(empty(), actor, with);
    }
    Setting setting(SettingId const& id)
    {
        return *read(empty(), [&](db::Reader& db) { return setting::find(db, id); });
    }
    /// A home without children that Ruth and Samira both manage.
    SettingId empty_home()
    {
        auto const id = *by(ruth(), [&](Transaction& tx) {
            return add(tx, {.id = {}, .name = "Fern House", .profile = "home"});
        });
        empty().write([&](db::Transaction& db) {
            staff::insert_role(db, {.id = StaffRoleId{"role-of-samira"}, .staff = house.samira,
                                    .setting = id, .role = Role::lead, .reach = Reach::works,
                                    .from_on = house_today(), .until_on = house_today() + days{9},
                                    .made_by = house.ruth, .made_at = house_now()});
            return db::Database::Finish::commit;
        });
        return id;
    }

    House house = {};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Settings, db::testing::on_both(), db::testing::name_of);

TEST_P(Settings, adds_one_and_makes_who_added_it_its_manager)
{
    house = make_house(migrated());
    auto const added = by(ruth(), [&](Transaction& tx) {
        return add(tx, {.id = {}, .name = "Fern House", .profile = "home",
                        .phone = "01632 960118", .opened_on = house_today()});
    });
    ASSERT_TRUE(added);
    EXPECT_EQ(setting(*added).name, "Fern House");
    EXPECT_EQ(setting(*added).phone, "01632 960118");
    EXPECT_TRUE(ruth().may_in(Function::manage_setting, *added));
    EXPECT_FALSE(actor_of(empty(), house.samira).may_in(Function::manage_setting, *added));
    EXPECT_TRUE(refused_as<NotFound>(by(actor_of(empty(), house.marcus), [&](Transaction& tx) {
        return add(tx, {.id = {}, .name = "Mine", .profile = "home"});
    })));
}

TEST_P(Settings, changes_ones_own_and_leaves_the_days_alone)
{
    house = make_house(migrated());
    auto changed = setting(house.larch_house);
    changed.on_call_name = "Marcus Bell";
    changed.closed_on = house_today();
    EXPECT_TRUE(by(ruth(), [&](Transaction& tx) { return change(tx, changed); }));
    EXPECT_EQ(setting(house.larch_house).on_call_name, "Marcus Bell");
    EXPECT_FALSE(setting(house.larch_house).closed_on);
    auto const kiln = setting(house.kiln_lane);
    EXPECT_TRUE(
        refused_as<NotFound>(by(ruth(), [&](Transaction& tx) { return change(tx, kiln); })));
}

TEST_P(Settings, closes_one_when_a_second_manager_agrees)
{
    house = make_house(migrated());
    auto const home = empty_home();
    auto const asked = by(ruth(), [&](Transaction& tx) {
        return ask_to_close(tx, home, house_today());
    });
    ASSERT_TRUE(asked);
    auto const agree = [&](Actor const& actor) {
        return by(actor, [&](Transaction& tx) { return agree_to_close(tx, home, *asked); });
    };
    auto const waits = read(empty(), [&](db::Reader& db) { return waiting_closure(db, home); });
    ASSERT_TRUE(waits);
    EXPECT_EQ(waits->asked_by, house.ruth);
    EXPECT_EQ(waits->asked_at, house_now());
    EXPECT_EQ(waits->closes_on, house_today());
    EXPECT_TRUE(refused_as<NotAllowed>(agree(ruth())));
    EXPECT_TRUE(refused_as<NotFound>(agree(actor_of(empty(), house.marcus))));
    EXPECT_FALSE(setting(home).closed_on);
    EXPECT_TRUE(agree(actor_of(empty(), house.samira)));
    EXPECT_EQ(setting(home).closed_on, house_today());
    EXPECT_TRUE(refused_as<Conflict>(agree(actor_of(empty(), house.samira))));
    read(empty(), [&](db::Reader& db) {
        auto const held = staff::roles_on(db, house.samira, house_today() + days{1});
        EXPECT_EQ(held.size(), 1u);
    });
}

TEST_P(Settings, closes_none_while_a_child_is_there)
{
    house = make_house(migrated());
    empty().write([&](db::Transaction& db) {
        staff::insert_role(db, {.id = StaffRoleId{"role-of-samira"}, .staff = house.samira,
                                .setting = house.larch_house, .role = Role::lead,
                                .reach = Reach::works, .from_on = house_today(),
                                .until_on = house_today() + days{9}, .made_by = house.ruth,
                                .made_at = house_now()});
        return db::Database::Finish::commit;
    });
    auto const asked = by(ruth(), [&](Transaction& tx) {
        return ask_to_close(tx, house.larch_house, house_today());
    });
    ASSERT_TRUE(asked);
    EXPECT_TRUE(refused_as<Conflict>(by(actor_of(empty(), house.samira), [&](Transaction& tx) {
        return agree_to_close(tx, house.larch_house, *asked);
    })));
}

TEST_P(Settings, can_be_asked_for_again_once_it_was_withdrawn)
{
    house = make_house(migrated());
    auto const home = empty_home();
    auto const ask = [&] {
        return by(ruth(), [&](Transaction& tx) { return ask_to_close(tx, home, house_today()); });
    };
    auto const asked = ask();
    ASSERT_TRUE(asked);
    EXPECT_TRUE(refused_as<Conflict>(ask()));
    EXPECT_TRUE(
        by(ruth(), [&](Transaction& tx) { return withdraw_closing(tx, home, *asked); }));
    EXPECT_TRUE(refused_as<Conflict>(by(actor_of(empty(), house.samira), [&](Transaction& tx) {
        return agree_to_close(tx, home, *asked);
    })));
    EXPECT_TRUE(ask());
}

}  // namespace
}  // namespace keywork::settings
