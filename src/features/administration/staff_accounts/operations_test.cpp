#include "features/administration/staff_accounts/operations.hpp"

#include "care/access/decide.hpp"
#include "care/session/store.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"
#include "features/administration/staff_accounts/store.hpp"
#include "platform/db/testing/store_test.hpp"

#include <algorithm>

namespace keywork::staff_accounts {
namespace {

using keywork::testing::actor_of;
using keywork::testing::change;
using keywork::testing::house_now;
using keywork::testing::house_today;
using keywork::testing::House;
using keywork::testing::read;

class StaffAccounts : public db::testing::StoreTest {
protected:
    Actor ruth() { return actor_of(empty(), house.ruth); }
    std::vector<StaffRole> roles_of(StaffId const& staff)
    {
        return read(empty(), [&](db::Reader& db) { return staff::roles_of(db, staff); });
    }
    StaffAccount account(StaffId const& staff)
    {
        return *read(empty(), [&](db::Reader& db) { return staff::find(db, staff); });
    }
    bool sees_amara(StaffId const& staff)
    {
        auto const actor = actor_of(empty(), staff);
        return read(empty(), [&](db::Reader& db) {
            return decide(db, actor, Function::see_child, Level::l1, house.amara).has_value();
        });
    }
    Outcome<StaffRoleId> give(Actor const& actor, StaffId const& staff, Role role)
    {
        return change(empty(), actor, [&](Transaction& tx) {
            return start_role(tx, staff, {.setting  = house.larch_house,
                                          .role     = role,
                                          .reach    = Reach::works,
                                          .from_on  = house_today(),
                                          .until_on = house_today() + days{6}});
        });
    }

    House house = {};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, StaffAccounts, db::testing::on_both(), db::testing::name_of);

TEST_P(StaffAccounts, makes_an_account_that_must_change_its_password)
{
    house = keywork::testing::make_house(migrated());
    auto const made = change(empty(), ruth(), [&](Transaction& tx) {
        return make_account(tx, {"Wren Adeyemi", "Support worker", "wren.adeyemi"}, "a hash");
    });
    ASSERT_TRUE(made);
    auto const kept = account(*made);
    EXPECT_EQ(kept.full_name, "Wren Adeyemi");
    EXPECT_EQ(kept.job_title, "Support worker");
    EXPECT_EQ(kept.sign_in_name, "wren.adeyemi");
    EXPECT_EQ(kept.password_hash, "a hash");
    EXPECT_TRUE(kept.password_must_change);
    EXPECT_EQ(kept.created_at, house_now());
    EXPECT_TRUE(refused_as<Invalid>(change(empty(), ruth(), [&](Transaction& tx) {
        return make_account(tx, {"Wren Two", "Support worker", "wren.adeyemi"}, "a hash");
    })));
    EXPECT_TRUE(refused_as<NotFound>(
        change(empty(), actor_of(empty(), house.marcus), [&](Transaction& tx) {
            return make_account(tx, {"Wren Two", "Support worker", "wren.two"}, "a hash");
        })));
}

TEST_P(StaffAccounts, gives_a_role_that_opens_the_children_and_ends_it_at_the_next_request)
{
    house = keywork::testing::make_house(migrated());
    EXPECT_FALSE(sees_amara(house.dana));
    auto const given = give(ruth(), house.dana, Role::care);
    ASSERT_TRUE(given);
    EXPECT_TRUE(sees_amara(house.dana));
    EXPECT_EQ(roles_of(house.dana).front().made_by, house.ruth);
    EXPECT_TRUE(refused_as<Conflict>(give(ruth(), house.dana, Role::care)));

    auto const end = [&](local_days until_on) {
        return change(empty(), ruth(), [&](Transaction& tx) {
            return end_role(tx, house.dana, *given, until_on);
        });
    };
    EXPECT_TRUE(end(house_today() - days{1}));
    EXPECT_FALSE(sees_amara(house.dana));
    EXPECT_TRUE(refused_as<Conflict>(end(house_today() - days{1})));
}

TEST_P(StaffAccounts, lets_nobody_give_a_role_above_their_own_or_to_themselves)
{
    house = keywork::testing::make_house(migrated());
    EXPECT_TRUE(refused_as<NotAllowed>(give(ruth(), house.dana, Role::oversight)));
    EXPECT_TRUE(refused_as<NotAllowed>(give(ruth(), house.ruth, Role::care)));
    EXPECT_TRUE(refused_as<NotFound>(give(ruth(), house.joel, Role::care)));
    EXPECT_TRUE(refused_as<NotAllowed>(
        give(actor_of(empty(), house.marcus), house.dana, Role::care)));
    EXPECT_TRUE(roles_of(house.dana).empty());
}

TEST_P(StaffAccounts, ends_a_role_of_that_person_only)
{
    house = keywork::testing::make_house(migrated());
    auto const of_marcus = roles_of(house.marcus).front().id;
    EXPECT_TRUE(refused_as<NotFound>(change(empty(), ruth(), [&](Transaction& tx) {
        return end_role(tx, house.priya, of_marcus, house_today());
    })));
}

TEST_P(StaffAccounts, signs_somebody_out_when_they_are_switched_off)
{
    house = keywork::testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        session::store_session(db, {.token_hash   = "hash",
                                    .staff        = house.priya,
                                    .form_secret  = "secret",
                                    .device       = session::Device::shared,
                                    .setting      = std::nullopt,
                                    .signed_in_at = house_now(),
                                    .password_at  = house_now(),
                                    .seen_at      = house_now(),
                                    .ended_at     = std::nullopt});
        return db::Database::Finish::commit;
    });
    auto const stands = [&] {
        return read(empty(), [&](db::Reader& db) {
            return session::stands(*session::find_session(db, "hash"), house_now());
        });
    };
    auto const off = [&](StaffId const& staff) {
        return change(empty(), ruth(), [&](Transaction& tx) { return switch_off(tx, staff); });
    };
    EXPECT_TRUE(stands());
    EXPECT_TRUE(off(house.priya));
    EXPECT_FALSE(stands());
    EXPECT_EQ(account(house.priya).off_at, house_now());
    EXPECT_TRUE(refused_as<Conflict>(off(house.priya)));
    EXPECT_TRUE(refused_as<NotAllowed>(off(house.ruth)));
    EXPECT_TRUE(refused_as<NotFound>(off(house.samira)));

    EXPECT_TRUE(change(empty(), ruth(),
                       [&](Transaction& tx) { return switch_on(tx, house.priya); }));
    EXPECT_FALSE(account(house.priya).off_at);
}

TEST_P(StaffAccounts, replaces_a_password_by_one_that_must_be_changed)
{
    house = keywork::testing::make_house(migrated());
    EXPECT_TRUE(change(empty(), ruth(), [&](Transaction& tx) {
        return replace_password(tx, house.priya, "another hash");
    }));
    EXPECT_EQ(account(house.priya).password_hash, "another hash");
    EXPECT_TRUE(account(house.priya).password_must_change);
    EXPECT_TRUE(refused_as<NotAllowed>(change(empty(), ruth(), [&](Transaction& tx) {
        return replace_password(tx, house.ruth, "another hash");
    })));
}

TEST_P(StaffAccounts, changes_the_name_and_job_title_that_records_show)
{
    house = keywork::testing::make_house(migrated());
    EXPECT_TRUE(change(empty(), ruth(), [&](Transaction& tx) {
        return change_name_and_job(tx, {house.priya, "Priya Nair-Bell", "Senior worker"});
    }));
    EXPECT_EQ(account(house.priya).full_name, "Priya Nair-Bell");
    EXPECT_EQ(account(house.priya).job_title, "Senior worker");
}

TEST_P(StaffAccounts, gives_a_role_of_two_people_once_a_second_manager_agrees)
{
    house = keywork::testing::make_house(migrated());
    ASSERT_TRUE(give(ruth(), house.dana, Role::lead));
    NewRole const wanted{.setting  = house.larch_house,
                         .role     = Role::oversight,
                         .reach    = Reach::oversees,
                         .from_on  = house_today(),
                         .until_on = house_today() + days{6}};
    auto const ask = [&](StaffId const& staff) {
        return change(empty(), ruth(),
                      [&](Transaction& tx) { return ask_for_role(tx, staff, wanted); });
    };
    auto const agree = [&](StaffId const& by, RoleRequestId const& id) {
        return change(empty(), actor_of(empty(), by),
                      [&](Transaction& tx) { return agree_to_role(tx, house.marcus, id); });
    };
    EXPECT_TRUE(refused_as<NotAllowed>(give(ruth(), house.marcus, Role::oversight)));
    auto const asked = ask(house.marcus);
    ASSERT_TRUE(asked);
    EXPECT_TRUE(refused_as<Conflict>(ask(house.marcus)));
    EXPECT_TRUE(refused_as<NotFound>(ask(house.joel)));     // of a place that Ruth does not manage
    EXPECT_TRUE(refused_as<NotAllowed>(ask(house.ruth)));
    EXPECT_EQ(roles_of(house.marcus).size(), 1u);
    auto const waits = read(empty(), [](db::Reader& db) { return waiting_requests(db); });
    ASSERT_EQ(waits.size(), 1u);
    EXPECT_EQ(waits[0], (RoleRequest{.id = *asked, .staff = house.marcus,
                                     .staff_name = "Marcus Bell", .role = wanted,
                                     .asked_by = house.ruth, .asked_by_name = "Ruth Callan",
                                     .asked_at = house_now()}));

    EXPECT_TRUE(refused_as<NotAllowed>(agree(house.ruth, *asked)));
    EXPECT_TRUE(refused_as<NotFound>(agree(house.priya, *asked)));
    EXPECT_TRUE(refused_as<NotFound>(agree(house.samira, *asked)));
    EXPECT_TRUE(agree(house.dana, *asked));
    EXPECT_TRUE(refused_as<NotFound>(agree(house.dana, *asked)));
    auto const roles = roles_of(house.marcus);
    ASSERT_EQ(roles.size(), 2u);
    EXPECT_EQ(roles[0].role, Role::oversight);
    EXPECT_EQ(roles[0].made_by, house.ruth);
}

TEST_P(StaffAccounts, gives_nothing_once_what_was_asked_for_is_withdrawn)
{
    house = keywork::testing::make_house(migrated());
    ASSERT_TRUE(give(ruth(), house.dana, Role::lead));
    auto const asked = change(empty(), ruth(), [&](Transaction& tx) {
        return ask_for_role(tx, house.priya, {.setting  = house.larch_house,
                                              .role     = Role::dpo,
                                              .reach    = Reach::oversees,
                                              .from_on  = house_today(),
                                              .until_on = house_today()});
    });
    ASSERT_TRUE(asked);
    auto const withdraw = [&](StaffId const& by) {
        return change(empty(), actor_of(empty(), by),
                      [&](Transaction& tx) { return withdraw_role(tx, house.priya, *asked); });
    };
    EXPECT_TRUE(refused_as<NotFound>(withdraw(house.samira)));
    EXPECT_TRUE(withdraw(house.dana));
    EXPECT_TRUE(refused_as<NotFound>(withdraw(house.dana)));
    EXPECT_TRUE(refused_as<NotFound>(change(
        empty(), actor_of(empty(), house.dana),
        [&](Transaction& tx) { return agree_to_role(tx, house.priya, *asked); })));
}

TEST_P(StaffAccounts, keeps_on_the_last_account_that_could_give_roles)
{
    house = keywork::testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        staff::insert_role(db, {.id = StaffRoleId{"sysadmin"}, .staff = house.dana,
                                .setting = house.larch_house, .role = Role::sysadmin,
                                .reach = Reach::oversees, .from_on = house_today(),
                                .until_on = house_today() + days{9}, .made_by = house.ruth,
                                .made_at = house_now()});
        staff::switch_off(db, house.samira, house_now());
        return db::Database::Finish::commit;
    });
    auto const off = [&](StaffId const& staff) {
        return change(empty(), actor_of(empty(), house.dana),
                      [&](Transaction& tx) { return switch_off(tx, staff); });
    };
    auto const last = off(house.ruth);
    ASSERT_TRUE(refused_as<Conflict>(last));
    EXPECT_TRUE(refused_as<Conflict>(last)->why.starts_with("This is the last account"));
    EXPECT_FALSE(account(house.ruth).off_at);

    ASSERT_TRUE(give(ruth(), house.marcus, Role::lead));
    EXPECT_TRUE(off(house.ruth));
    EXPECT_TRUE(account(house.ruth).off_at);
}

TEST_P(StaffAccounts, know_who_manages_accounts_now_as_the_functions_of_roles_say)
{
    house = keywork::testing::make_house(migrated());
    for (Role const role : {Role::care, Role::senior, Role::lead, Role::oversight,
                            Role::specialist, Role::office, Role::dpo, Role::sysadmin,
                            Role::inspector}) {
        StaffRoleId const id{std::string{to_text(role)}};
        empty().write([&](db::Transaction& db) {
            staff::insert_role(db, {.id = id, .staff = house.dana, .setting = house.kiln_lane,
                                    .role = role, .reach = Reach::works,
                                    .from_on = house_today(), .until_on = house_today(),
                                    .made_by = house.ruth, .made_at = house_now()});
            return db::Database::Finish::commit;
        });
        auto const managers =
            read(empty(), [&](db::Reader& db) { return managers_now(db, house_now()); });
        bool const is_there = std::ranges::any_of(
            managers, [&](Actor const& actor) { return actor.staff == house.dana; });
        EXPECT_EQ(is_there, has_function(role, Function::manage_accounts)) << to_text(role);
        auto const tomorrow =
            read(empty(), [&](db::Reader& db) { return managers_now(db, house_now() + days{1}); });
        EXPECT_EQ(tomorrow.size(), 2U);   // Ruth and Samira
        empty().write([&](db::Transaction& db) {
            staff::end_role(db, id, house_today() - days{1});
            return db::Database::Finish::commit;
        });
    }
}

TEST_P(StaffAccounts, count_nobody_whose_account_went_off_by_itself)
{
    house = keywork::testing::make_house(migrated());
    auto const managers = [&](sys_seconds now) {
        return read(empty(), [&](db::Reader& db) { return managers_now(db, now).size(); });
    };
    empty().write([&](db::Transaction& db) {
        staff::set_last_seen(db, house.ruth, house_now());
        staff::set_last_seen(db, house.samira, house_now() + days{30});
        return db::Database::Finish::commit;
    });
    EXPECT_EQ(managers(house_now() + unused_off_after - seconds{1}), 2U);
    EXPECT_EQ(managers(house_now() + unused_off_after), 1U);
}

}  // namespace
}  // namespace keywork::staff_accounts
