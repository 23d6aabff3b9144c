// Nobody left who can switch an account on: the console does, once, and says so.
#include "app/console_account.hpp"

#include "care/session/store.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"
#include "features/administration/staff_accounts/operations.hpp"
#include "features/administration/staff_accounts/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::app {
namespace {

using keywork::testing::actor_of;
using keywork::testing::house_now;
using keywork::testing::house_today;
using keywork::testing::House;

class ConsoleAccount : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = keywork::testing::make_house(migrated());
    }
    void off(StaffId const& staff)
    {
        empty().write([&](db::Transaction& tx) {
            staff::switch_off(tx, staff, house_now());
            return db::Database::Finish::commit;
        });
    }
    Outcome<std::string> on(std::string const& reason = "Both managers left on one day",
                            std::string const& manager_of = "",
                            sys_seconds now = house_now() + hours{1})
    {
        return switch_on_at_console(empty(),
                                    {.sign_in = sign_in_name(house.ruth), .reason = reason,
                                     .manager_of = manager_of},
                                    now, random_);
    }
    std::string sign_in_name(StaffId const& staff) { return account(staff).sign_in_name; }
    StaffAccount account(StaffId const& staff)
    {
        return *keywork::testing::read(
            empty(), [&](db::Reader& db) { return staff::find(db, staff); });
    }
    std::vector<std::string> audited()
    {
        std::vector<std::string> lines;
        empty().read([&](db::Reader& db) {
            db.each("SELECT action, target, basis FROM audit_entry WHERE actor = 'sys:console'"
                    " ORDER BY seq", {}, [&](db::Row const& row) {
                        auto const target = std::string{row.text("target")};
                        lines.push_back(std::string{row.text("action")} + " " +
                                        target.substr(0, target.find(':')) + " " +
                                        std::string{row.text("basis")});
                    });
        });
        return lines;
    }
    House house = {};

private:
    Random random_ = Random::seeded(7);
};
INSTANTIATE_TEST_SUITE_P(OnBoth, ConsoleAccount, db::testing::on_both(), db::testing::name_of);

TEST_P(ConsoleAccount, is_on_again_with_a_starting_password_and_the_reason_is_kept)
{
    off(house.ruth);
    auto const password = on();
    ASSERT_TRUE(password);
    auto const kept = account(house.ruth);
    EXPECT_EQ(state_of(kept, house_now() + hours{1}), AccountState::on);
    EXPECT_TRUE(kept.password_must_change);
    EXPECT_TRUE(crypto::Passwords{}.matches(*password, kept.password_hash));
    auto const acts = keywork::testing::read(empty(), [&](db::Reader& db) {
        return staff_accounts::console_acts_of(db, house.ruth);
    });
    ASSERT_EQ(acts.size(), 1U);
    EXPECT_EQ(acts[0].reason, "Both managers left on one day");
    EXPECT_FALSE(acts[0].manager_of);
    EXPECT_EQ(acts[0].made_at, house_now() + hours{1});
    EXPECT_EQ(audited(), (std::vector<std::string>{"config.set account-on console",
                                                   "config.set password console",
                                                   "config.set console-reason console"}));
}

TEST_P(ConsoleAccount, is_refused_while_somebody_may_do_it_on_a_page)
{
    // Marcus works under Ruth; with her account on, she switches his on herself.
    off(house.marcus);
    auto random = Random::seeded(8);
    auto const asked = switch_on_at_console(
        empty(), {.sign_in = sign_in_name(house.marcus), .reason = "He asked me at the door"},
        house_now(), random);
    EXPECT_TRUE(refused_as<Conflict>(asked));
    EXPECT_TRUE(audited().empty());
    EXPECT_TRUE(account(house.marcus).off_at);
}

TEST_P(ConsoleAccount, is_for_the_only_manager_who_cannot_sign_in_too)
{
    ASSERT_TRUE(on("She lost her telephone and her password"));
    EXPECT_TRUE(account(house.ruth).password_must_change);
}

TEST_P(ConsoleAccount, makes_a_manager_where_every_role_has_ended)
{
    auto const later = start_of(keywork::testing::day(2027, 10, 1));   // all ended on 31 August
    EXPECT_TRUE(refused_as<Invalid>(on("Every role ended in August", "Larch Hous", later)));
    ASSERT_TRUE(on("Every role ended in August", "Larch House", later));
    auto const roles = keywork::testing::read(
        empty(), [&](db::Reader& db) { return staff::roles_on(db, house.ruth,
                                                              london_day(later)); });
    ASSERT_EQ(roles.size(), 1U);
    EXPECT_EQ(roles[0].role, Role::lead);
    EXPECT_EQ(roles[0].setting, house.larch_house);
    EXPECT_EQ(audited().back(), "link.start role console");
    // She can do the rest on pages now.
    auto const managers = keywork::testing::read(
        empty(), [&](db::Reader& db) { return staff_accounts::managers_now(db, later); });
    ASSERT_EQ(managers.size(), 1U);
    EXPECT_EQ(managers[0].staff, house.ruth);
}

TEST_P(ConsoleAccount, makes_no_manager_where_there_is_one)
{
    auto const asked = on("I would like a second place", "Kiln Lane");
    EXPECT_TRUE(refused_as<Conflict>(asked));
    EXPECT_TRUE(audited().empty());
}

TEST_P(ConsoleAccount, names_every_option_that_needs_mending)
{
    auto random = Random::seeded(9);
    auto const refused = switch_on_at_console(
        empty(), {.sign_in = "nobody", .reason = " 123456789 ", .manager_of = "Nowhere"},
        house_now(), random);
    auto const* invalid = refused_as<Invalid>(refused);
    ASSERT_TRUE(invalid);
    std::vector<std::string> fields;
    for (Problem const& problem : invalid->problems) fields.push_back(problem.field);
    EXPECT_EQ(fields, (std::vector<std::string>{"--name", "--reason", "--manager-of"}));
    EXPECT_TRUE(on("1234567890"));
    EXPECT_TRUE(refused_as<Invalid>(on(std::string(longest_console_reason + 1, 'a'))));
    EXPECT_TRUE(on(std::string(longest_console_reason, 'a')));
}

}  // namespace
}  // namespace keywork::app
