#include "care/child/stay/store.hpp"

#include "care/child/stay/operations.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

#include <algorithm>

namespace keywork {
namespace {

using testing::actor_of;
using testing::change;
using testing::day;
using testing::permitted;
using testing::read;

using StayStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, StayStore, db::testing::on_both(), db::testing::name_of);

Placement a_full_placement()
{
    return {.id                 = "p1",
            .from_on            = day(2025, 3, 10),
            .until_on           = day(2026, 3, 9),
            .legal_status       = "C2",
            .need_category      = "N1",
            .placement_type     = "K2",
            .provider           = "PR4",
            .reason_new         = "S",
            .reason_ceased      = "X1",
            .reason_changed     = "PLAN",
            .home_postcode      = "NM4 7QT",
            .placement_postcode = "NM1 1AA",
            .distance_miles     = 4.5,
            .urn                = "SC000001",
            .address            = "1 Larch Lane",
            .address_level      = Level::l1,
            .import             = ImportId{"i1"}};
}

TEST_P(StayStore, reads_back_every_column_of_a_placement_and_a_school_place)
{
    auto const house = testing::make_house(migrated());
    SchoolPlace const place{.id          = "s1",
                            .urn         = "100001",
                            .school_name = "Holt Bridge Academy",
                            .status      = "M",
                            .from_on     = day(2023, 9, 1),
                            .until_on    = day(2026, 8, 31),
                            .import      = ImportId{"i1"}};
    empty().write([&](db::Transaction& db) {
        child::insert_placement(db, house.amara, a_full_placement());
        child::insert_school_place(db, house.amara, place);
        return db::Database::Finish::commit;
    });
    auto const priya = permitted(empty(), actor_of(empty(), house.priya), house.amara);
    read(empty(), [&](db::Reader& db) {
        ASSERT_EQ(child::placements(db, priya).size(), 1u);
        EXPECT_EQ(child::placements(db, priya).front(), a_full_placement());
        ASSERT_EQ(child::school_places(db, priya).size(), 1u);
        EXPECT_EQ(child::school_places(db, priya).front(), place);
    });
}

TEST_P(StayStore, shows_an_address_from_its_own_level_up)
{
    auto const house = testing::make_house(migrated());
    auto hidden = a_full_placement();
    hidden.address_level = Level::l3;
    empty().write([&](db::Transaction& db) {
        child::insert_placement(db, house.amara, hidden);
        return db::Database::Finish::commit;
    });
    auto const priya = permitted(empty(), actor_of(empty(), house.priya), house.amara);
    auto const ruth =
        permitted(empty(), actor_of(empty(), house.ruth, Assurance::a3), house.amara);
    read(empty(), [&](db::Reader& db) {
        EXPECT_FALSE(child::placements(db, priya).front().address);
        EXPECT_FALSE(child::placements(db, priya).front().placement_postcode);
        EXPECT_EQ(child::placements(db, ruth).front().address, "1 Larch Lane");
        EXPECT_EQ(child::placements(db, ruth).front().placement_postcode, "NM1 1AA");
    });
}

TEST_P(StayStore, leaves_postcodes_out_below_level_2)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        child::insert_placement(db, house.tyler, a_full_placement());
        return db::Database::Finish::commit;
    });
    auto const joel = permitted(empty(), actor_of(empty(), house.joel), house.tyler);
    read(empty(), [&](db::Reader& db) {
        EXPECT_FALSE(child::placements(db, joel).front().home_postcode);
        EXPECT_FALSE(child::placements(db, joel).front().placement_postcode);
        EXPECT_EQ(child::placements(db, joel).front().address, "1 Larch Lane");
    });
}

TEST_P(StayStore, reads_back_every_column_of_a_stay)
{
    auto const house = testing::make_house(migrated());
    Stay const stay{.id               = StayId{"x1"},
                    .child            = house.amara,
                    .setting          = house.kiln_lane,
                    .kind             = "enrolled",
                    .enrolment_status = "S",
                    .group_name       = "Oak",
                    .from_on          = day(2026, 9, 1),
                    .until_on         = day(2027, 7, 20),
                    .import           = ImportId{"i1"}};
    empty().write([&](db::Transaction& db) {
        child::insert_stay(db, stay);
        return db::Database::Finish::commit;
    });
    auto const priya = permitted(empty(), actor_of(empty(), house.priya), house.amara);
    auto const found = read(empty(), [&](db::Reader& db) { return child::stays(db, priya); });
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found.front().stay, stay);
    EXPECT_EQ(found.front().setting_name, "Kiln Lane");
    EXPECT_EQ(found.front().profile, "pru");
}

TEST_P(StayStore, starts_a_stay_once_and_only_where_the_actor_adds_children)
{
    auto const house = testing::make_house(migrated());
    auto const samira = actor_of(empty(), house.samira);
    auto const noah = permitted(empty(), samira, house.noah);
    auto const start = [&](SettingId const& where) {
        return change(empty(), samira, [&](Transaction& tx) {
            return child::start_stay(tx, noah, {.id               = {},
                                                .child            = {},
                                                .setting          = where,
                                                .kind             = "enrolled",
                                                .enrolment_status = std::nullopt,
                                                .group_name       = std::nullopt,
                                                .from_on          = testing::house_today(),
                                                .until_on         = std::nullopt,
                                                .import           = std::nullopt});
        });
    };
    EXPECT_TRUE(refused_as<NotFound>(start(house.larch_house)));
    EXPECT_TRUE(refused_as<Conflict>(start(house.kiln_lane)));
}

TEST_P(StayStore, takes_the_child_from_the_team_when_a_stay_ends)
{
    auto const house = testing::make_house(migrated());
    auto const ruth = actor_of(empty(), house.ruth);
    auto const amara = permitted(empty(), ruth, house.amara);
    auto const held = read(empty(), [&](db::Reader& db) { return child::stays(db, amara); });
    auto const& stay = held.front();
    EXPECT_TRUE(change(empty(), ruth, [&](Transaction& tx) {
        return child::end_stay(tx, amara, stay.stay.id, testing::house_today() - days{1});
    }));
    auto const priya = actor_of(empty(), house.priya);
    auto const still = read(empty(), [&](db::Reader& db) {
        return decide(db, priya, Function::see_child, Level::l1, house.amara);
    });
    EXPECT_TRUE(refused_as<NotFound>(still));
}

TEST_P(StayStore, keeps_both_rolls_of_a_dual_registration_or_ends_the_one_before)
{
    auto const house = testing::make_house(migrated());
    auto const samira = actor_of(empty(), house.samira);
    auto const noah = permitted(empty(), samira, house.noah);
    auto const start = [&](std::string name, local_days from_on, child::OtherPlaces others) {
        EXPECT_TRUE(change(empty(), samira, [&](Transaction& tx) {
            return child::start_school_place(tx, noah,
                                             {.id          = {},
                                              .urn         = std::nullopt,
                                              .school_name = name,
                                              .status      = "M",
                                              .from_on     = from_on,
                                              .until_on    = std::nullopt,
                                              .import      = std::nullopt},
                                             others);
        }));
    };
    start("Holt Bridge", day(2025, 9, 1), child::OtherPlaces::ended);
    start("Kiln Lane", day(2026, 1, 5), child::OtherPlaces::kept);
    auto const open = [&] {
        auto const places =
            read(empty(), [&](db::Reader& db) { return child::school_places(db, noah); });
        return std::ranges::count_if(places,
                                     [](SchoolPlace const& place) { return !place.until_on; });
    };
    EXPECT_EQ(open(), 2);
    start("Ashdown Park", day(2026, 9, 1), child::OtherPlaces::ended);
    EXPECT_EQ(open(), 1);
}

}  // namespace
}  // namespace keywork
