#include "care/staff/store.hpp"

#include "care/session/store.hpp"
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
            .last_seen_at         = testing::house_now() + hours{2},
            .on_since             = testing::house_now() + hours{3}};
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

TEST_P(StaffStore, lists_accounts_of_the_settings_asked_for_and_those_without_a_role)
{
    auto const house = testing::make_house(migrated());
    testing::read(empty(), [&](db::Reader& db) {
        auto const now = testing::house_now();
        auto const kiln_lane = staff::accounts(db, {.settings = {house.kiln_lane}, .now = now});
        EXPECT_EQ(kiln_lane.size(), 3u);   // Dana has no role anywhere
        staff::AccountFilter const both{.settings = {house.larch_house, house.kiln_lane},
                                        .now      = now};
        auto const all = staff::accounts(db, both);
        ASSERT_EQ(all.size(), 6u);
        EXPECT_EQ(all.front().account.id, house.dana);
        EXPECT_TRUE(all.front().roles.empty());
        EXPECT_EQ(all.back().roles, staff::roles_of(db, all.back().account.id));
        EXPECT_EQ(staff::account_counts(db, both), (staff::AccountCounts{.everybody = 6}));
    });
}

TEST_P(StaffStore, gives_a_list_of_accounts_page_by_page_with_nobody_lost_or_twice)
{
    auto const house = testing::make_house(migrated());
    testing::read(empty(), [&](db::Reader& db) {
        staff::AccountFilter filter{.settings = {house.larch_house, house.kiln_lane},
                                    .now      = testing::house_now()};
        auto const whole = staff::accounts(db, filter);
        filter.most = 4;
        auto pages = staff::accounts(db, filter);
        ASSERT_EQ(pages.size(), 4u);
        filter.after = pages.back().account.id;
        auto const rest = staff::accounts(db, filter);
        pages.insert(pages.end(), rest.begin(), rest.end());
        ASSERT_EQ(pages.size(), whole.size());
        for (std::size_t i = 0; i < whole.size(); ++i)
            EXPECT_EQ(pages[i].account, whole[i].account);
        filter.after = StaffId{"nobody"};
        EXPECT_TRUE(staff::accounts(db, filter).empty());
    });
}

TEST_P(StaffStore, switches_unused_accounts_off_by_themselves_and_on_by_a_manager)
{
    auto const house = testing::make_house(migrated());
    auto const now = testing::house_now();
    auto const seen = [&](StaffId const& staff, sys_seconds at) {
        empty().write([&](db::Transaction& db) {
            staff::set_last_seen(db, staff, at);
            return db::Database::Finish::commit;
        });
    };
    seen(house.priya, now - days{30} + seconds{1});
    seen(house.marcus, now - days{30});
    seen(house.joel, now - days{45} + seconds{1});
    seen(house.samira, now - days{45});
    auto const shown = [&](staff::AccountFilter::Show show) {
        return testing::read(empty(), [&](db::Reader& db) {
            staff::AccountFilter const filter{.settings = {house.larch_house, house.kiln_lane},
                                              .show = show, .now = now};
            std::vector<StaffId> ids;
            for (auto const& one : staff::accounts(db, filter)) {
                ids.push_back(one.account.id);
                auto const state = state_of(one.account, now);
                EXPECT_EQ(state == AccountState::unused,
                          show == staff::AccountFilter::Show::unused);
            }
            return ids;
        });
    };
    using enum staff::AccountFilter::Show;
    EXPECT_EQ(shown(unused), (std::vector<StaffId>{house.joel, house.marcus}));
    EXPECT_EQ(shown(off), (std::vector<StaffId>{house.samira}));
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(staff::account_counts(db, {.settings = {house.larch_house, house.kiln_lane},
                                             .now = now}),
                  (staff::AccountCounts{.everybody = 6, .unused = 2, .off = 1}));
        EXPECT_TRUE(is_off(*staff::find(db, house.samira), now));
        EXPECT_FALSE(is_off(*staff::find(db, house.joel), now));
    });

    empty().write([&](db::Transaction& db) {
        staff::switch_on(db, house.samira, now);
        staff::switch_off(db, house.priya, now);
        return db::Database::Finish::commit;
    });
    EXPECT_EQ(shown(off), (std::vector<StaffId>{house.priya}));
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_FALSE(is_off(*staff::find(db, house.samira), now));
        EXPECT_TRUE(is_off(*staff::find(db, house.samira), now + days{45}));
        EXPECT_TRUE(is_off(*staff::find(db, house.priya), now));
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
