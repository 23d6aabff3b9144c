#include "care/setting/store.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using SettingStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, SettingStore, db::testing::on_both(), db::testing::name_of);

Setting a_full_setting()
{
    return {.id            = SettingId{"larch"},
            .name          = "Larch House",
            .profile       = "home",
            .satellite_of  = SettingId{"beech"},
            .urn           = "SC000001",
            .authority     = "Northmere",
            .phone         = "01632 960001",
            .on_call_name  = "Dee Marlow",
            .on_call_phone = "01632 960002",
            .term_dates    = "northmere",
            .address       = "1 Larch Lane\nNorthmere",
            .opened_on     = testing::day(2020, 1, 6),
            .closed_on     = testing::day(2030, 12, 31)};
}

TEST_P(SettingStore, reads_back_every_column_of_a_setting)
{
    migrated().write([](db::Transaction& db) {
        setting::insert(db, {.id = SettingId{"beech"}, .name = "Beech", .profile = "pru"});
        setting::insert(db, a_full_setting());
        return db::Database::Finish::commit;
    });
    auto const found = testing::read(
        empty(), [](db::Reader& db) { return setting::find(db, SettingId{"larch"}); });
    EXPECT_EQ(found, a_full_setting());
}

TEST_P(SettingStore, changes_everything_but_id_and_profile)
{
    auto changed = a_full_setting();
    changed.name = "Larch Cottage";
    changed.satellite_of.reset();
    changed.on_call_phone = "01632 960003";
    changed.closed_on.reset();
    migrated().write([&](db::Transaction& db) {
        setting::insert(db, {.id = SettingId{"beech"}, .name = "Beech", .profile = "pru"});
        setting::insert(db, a_full_setting());
        setting::update(db, changed);
        return db::Database::Finish::commit;
    });
    EXPECT_EQ(testing::read(empty(), [](db::Reader& db) { return setting::all(db); }).back(),
              changed);
}

TEST_P(SettingStore, puts_closed_settings_last)
{
    migrated().write([](db::Transaction& db) {
        setting::insert(db, {.id        = SettingId{"a"},
                             .name      = "Alder",
                             .profile   = "home",
                             .closed_on = testing::day(2025, 1, 1)});
        setting::insert(db, {.id = SettingId{"w"}, .name = "Willow", .profile = "home"});
        return db::Database::Finish::commit;
    });
    auto const all = testing::read(empty(), [](db::Reader& db) { return setting::all(db); });
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all.front().name, "Willow");
}

TEST_P(SettingStore, replaces_an_establishment_that_is_there_and_finds_it_by_its_first_letters)
{
    Establishment school{.urn       = "100001",
                         .name      = "Holt Bridge",
                         .kind      = "Academy",
                         .phase     = "Secondary",
                         .status    = "Open",
                         .authority = "Northmere",
                         .postcode  = "NM1 1AA",
                         .opened_on = testing::day(1999, 9, 1),
                         .closed_on = testing::day(2031, 8, 31),
                         .import    = ImportId{"i1"}};
    migrated().write([&](db::Transaction& db) {
        setting::save_establishment(db, school);
        school.name = "Holt Bridge Academy";
        setting::save_establishment(db, school);
        setting::save_establishment(db, {.urn = "100002", .name = "Kiln Lane"});
        return db::Database::Finish::commit;
    });
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(setting::find_establishment(db, "100001"), school);
        EXPECT_EQ(setting::establishments_named(db, "Holt", 5).size(), 1u);
        EXPECT_TRUE(setting::establishments_named(db, "Bridge", 5).empty());
    });
}

}  // namespace
}  // namespace keywork
