#include "features/home_life/visitors/operations.hpp"
#include "features/home_life/visitors/store.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::visitors {
namespace {

class VisitorBook : public db::testing::StoreTest {
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
    NewVisit a_visit(std::string key = "key") const
    {
        return {.setting = house.larch_house, .name = "Denise Ward", .organisation = "Northmere",
                .reason = "Social work visit", .staff = std::nullopt, .child = house.tyler,
                .identity = Identity::known, .in_at = testing::house_now() - hours{2},
                .form_key = std::move(key)};
    }
    auto signed_in(StaffId const& by, NewVisit const& visit)
    {
        return as(by, [&](Transaction& tx) { return sign_in(tx, visit); });
    }
    auto signed_out(StaffId const& by, VisitId const& id, sys_seconds at)
    {
        return as(by, [&](Transaction& tx) { return sign_out(tx, house.larch_house, id, at); });
    }
    PlaceReach here(db::Reader& db, StaffId const& staff)
    {
        return reach_in(db, scope_of(testing::actor_of(empty(), staff)), house.larch_house);
    }
    std::vector<Visit> in_building(StaffId const& reader)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return still_in(db, here(db, reader));
        });
    }
    std::vector<Visit> left(local_days month)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return left_in(db, here(db, house.priya), month, 10);
        });
    }

    testing::House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, VisitorBook, db::testing::on_both(), db::testing::name_of);

TEST_P(VisitorBook, reads_back_every_part_of_a_line)
{
    ASSERT_TRUE(signed_in(house.priya, a_visit()));
    auto const all = in_building(house.priya);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0], (Visit{.id = all[0].id, .name = "Denise Ward", .organisation = "Northmere",
                             .reason = "Social work visit", .staff_name = std::nullopt,
                             .of_child = true, .child_name = "Tyler",
                             .identity = Identity::known,
                             .in_at = testing::house_now() - hours{2}, .in_by = "Priya Nair",
                             .recorded_at = testing::house_now(), .out_at = std::nullopt,
                             .out_by = std::nullopt, .corrections = 0}));
    auto other = a_visit("other");
    other.in_at += minutes{1};
    other.child = std::nullopt;
    other.staff = house.ruth;
    ASSERT_TRUE(signed_in(house.priya, other));
    EXPECT_EQ(in_building(house.priya)[1].staff_name, "Ruth Callan");
    EXPECT_FALSE(in_building(house.priya)[1].of_child);
}

TEST_P(VisitorBook, keeps_a_form_that_was_sent_twice_once)
{
    ASSERT_TRUE(signed_in(house.priya, a_visit()));
    ASSERT_TRUE(signed_in(house.priya, a_visit()));
    EXPECT_EQ(in_building(house.priya).size(), 1u);
}

TEST_P(VisitorBook, is_open_to_whoever_works_there_and_closed_to_a_stranger)
{
    EXPECT_TRUE(refused_as<NotFound>(signed_in(house.joel, a_visit())));
    auto out_of_reach = a_visit();
    out_of_reach.child = house.noah;
    EXPECT_TRUE(refused_as<NotFound>(signed_in(house.priya, out_of_reach)));
    EXPECT_TRUE(in_building(house.priya).empty());
}

TEST_P(VisitorBook, signs_out_once_and_keeps_the_time_they_left)
{
    ASSERT_TRUE(signed_in(house.priya, a_visit()));
    auto const id = in_building(house.priya).at(0).id;
    auto const at = testing::house_now() - minutes{30};
    EXPECT_TRUE(refused_as<NotFound>(signed_out(house.joel, id, at)));
    ASSERT_TRUE(signed_out(house.marcus, id, at));
    EXPECT_TRUE(refused_as<Conflict>(signed_out(house.priya, id, at)));
    EXPECT_TRUE(in_building(house.priya).empty());
    auto const all = left(testing::day(2026, 11, 1));
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].out_at, at);
    EXPECT_EQ(all[0].out_by, "Marcus Bell");
    EXPECT_TRUE(left(testing::day(2026, 10, 1)).empty());
    EXPECT_TRUE(left(testing::day(2026, 12, 1)).empty());
}

TEST_P(VisitorBook, leaves_a_line_as_it_is_and_says_below_what_is_wrong)
{
    ASSERT_TRUE(signed_in(house.priya, a_visit()));
    auto const before = in_building(house.priya).at(0);
    auto const correction = [&](std::string words) {
        return as(house.priya, [&](Transaction& tx) {
            return correct(tx, house.larch_house, before.id, words);
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(correction(" ")));
    ASSERT_TRUE(correction("She came from Weirside"));
    auto after = in_building(house.priya).at(0);
    EXPECT_EQ(after.corrections, 1);
    after.corrections = 0;
    EXPECT_EQ(after, before);
    auto const all = testing::read(empty(), [&](db::Reader& db) {
        return corrections_of(db, before.id);
    });
    EXPECT_EQ(all, (std::vector<Correction>{{"She came from Weirside", "Priya Nair",
                                             testing::house_now()}}));
    EXPECT_THROW(empty().write([&](db::Transaction& tx) {
        tx.run("UPDATE visit SET name = 'Somebody else'", {});
        return db::Database::Finish::commit;
    }), std::exception);
}

}  // namespace
}  // namespace keywork::visitors
