#include "care/staff/store.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using StaffStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, StaffStore, db::testing::on_both(), db::testing::name_of);

StaffAccount a_full_account()
{
    return {.id                   = StaffId{"hannah"},
            .sign_in_name         = "Hannah.Wray",
            .full_name            = "Hannah Wray",
            .job_title            = "Night worker",
            .password_hash        = "argon2id",
            .password_must_change = true,
            .theme                = "night",
            .created_at           = testing::house_now(),
            .off_at               = testing::house_now() + hours{1},
            .last_seen_at         = testing::house_now() + hours{2}};
}

TEST_P(StaffStore, reads_back_an_account_and_finds_its_name_in_any_case)
{
    migrated().write([](db::Transaction& db) {
        staff::insert(db, a_full_account());
        return db::Database::Finish::commit;
    });
    auto expected = a_full_account();
    expected.sign_in_name = "hannah.wray";
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(staff::find(db, expected.id), expected);
        EXPECT_EQ(staff::find_by_sign_in_name(db, "HANNAH.wray"), expected);
        EXPECT_FALSE(staff::find_by_sign_in_name(db, "hannah"));
    });
}

TEST_P(StaffStore, holds_a_role_on_its_first_and_last_day_and_not_beside_them)
{
    auto const house = testing::make_house(migrated());
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_TRUE(staff::roles_on(db, house.priya, testing::day(2025, 8, 31)).empty());
        ASSERT_EQ(staff::roles_on(db, house.priya, testing::day(2025, 9, 1)).size(), 1u);
        EXPECT_EQ(staff::roles_on(db, house.priya, testing::day(2025, 9, 1)).front().role,
                  Role::care);
        EXPECT_EQ(staff::roles_on(db, house.priya, testing::day(2027, 8, 31)).size(), 1u);
        EXPECT_TRUE(staff::roles_on(db, house.priya, testing::day(2027, 9, 1)).empty());
    });
}

TEST_P(StaffStore, does_not_hold_a_role_that_was_taken_back_before_it_began)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        staff::end_role(db, StaffRoleId{"role-priya"}, testing::day(2025, 8, 31));
        return db::Database::Finish::commit;
    });
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_TRUE(staff::roles_on(db, house.priya, testing::day(2025, 9, 1)).empty());
        EXPECT_EQ(staff::roles_of(db, house.priya).size(), 1u);
    });
}

TEST_P(StaffStore, leaves_out_of_a_setting_those_who_are_switched_off_or_work_elsewhere)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        staff::switch_off(db, house.marcus, testing::house_now());
        return db::Database::Finish::commit;
    });
    auto const team = testing::read(empty(), [&](db::Reader& db) {
        return staff::staff_of(db, house.larch_house, testing::house_today());
    });
    ASSERT_EQ(team.size(), 2u);
    EXPECT_EQ(team[0].full_name, "Priya Nair");
    EXPECT_EQ(team[1].full_name, "Ruth Callan");
}

TEST_P(StaffStore, lists_accounts_of_the_settings_asked_for_and_those_without_a_role_on_request)
{
    auto const house = testing::make_house(migrated());
    testing::read(empty(), [&](db::Reader& db) {
        auto const today = testing::house_today();
        auto const kiln_lane =
            staff::accounts(db, {house.kiln_lane}, today, staff::WithoutRole::left_out);
        EXPECT_EQ(kiln_lane.size(), 2u);
        auto const all = staff::accounts(db, {house.larch_house, house.kiln_lane}, today,
                                         staff::WithoutRole::included);
        EXPECT_EQ(all.size(), 6u);
        EXPECT_EQ(all.front().account.id, house.dana);
        EXPECT_TRUE(all.front().roles.empty());
    });
}

TEST_P(StaffStore, finds_who_is_on_shift_from_the_first_second_up_to_the_last)
{
    auto const house = testing::make_house(migrated());
    auto const starts = testing::house_now();
    Shift const late{.id = "s1", .setting = house.larch_house, .staff = house.priya,
                     .name = ShiftName::late, .part = ShiftPart::worker,
                     .starts_at = starts, .ends_at = starts + hours{8}};
    Shift lead = late;
    lead.id = "s2";
    lead.staff = house.ruth;
    lead.part = ShiftPart::shift_lead;
    empty().write([&](db::Transaction& db) {
        staff::insert_shift(db, late);
        staff::insert_shift(db, lead);
        return db::Database::Finish::commit;
    });
    testing::read(empty(), [&](db::Reader& db) {
        auto const on = [&](sys_seconds at) { return staff::on_shift(db, house.larch_house, at); };
        EXPECT_TRUE(on(starts - seconds{1}).empty());
        EXPECT_EQ(on(starts).size(), 2u);
        EXPECT_EQ(on(starts).front().shift, lead);
        EXPECT_EQ(on(starts).back().shift, late);
        EXPECT_EQ(on(starts + hours{8} - seconds{1}).size(), 2u);
        EXPECT_TRUE(on(starts + hours{8}).empty());
        EXPECT_FALSE(staff::current_shift(db, house.priya, house.larch_house, starts - hours{2},
                                          hours{2}));
        EXPECT_EQ(staff::current_shift(db, house.priya, house.larch_house, starts - hours{2},
                                       hours{2} + seconds{1}),
                  late);
    });
}

}  // namespace
}  // namespace keywork
