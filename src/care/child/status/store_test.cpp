#include "care/child/status/store.hpp"

#include "care/child/status/operations.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using testing::actor_of;
using testing::change;
using testing::day;
using testing::permitted;
using testing::read;

using StatusStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, StatusStore, db::testing::on_both(), db::testing::name_of);

ChildStatus a_status(StatusOf what, std::string code, local_days from_on)
{
    return {.id       = std::string{to_text(what)} + code,
            .what     = what,
            .code     = std::move(code),
            .words    = "a note",
            .from_on  = from_on,
            .until_on = std::nullopt,
            .import   = std::nullopt};
}

TEST_P(StatusStore, reads_back_every_column)
{
    auto const house = testing::make_house(migrated());
    auto saved = a_status(StatusOf::legal_status, "C2", day(2025, 3, 10));
    saved.until_on = day(2027, 3, 9);
    saved.import = ImportId{"i1"};
    empty().write([&](db::Transaction& db) {
        child::insert_status(db, house.amara, saved);
        return db::Database::Finish::commit;
    });
    auto const priya = permitted(empty(), actor_of(empty(), house.priya), house.amara);
    auto const found = read(empty(), [&](db::Reader& db) { return child::statuses(db, priya); });
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front(), saved);
}

TEST_P(StatusStore, ends_the_one_before_on_the_day_before_a_new_one)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        child::insert_status(db, house.amara,
                             a_status(StatusOf::legal_status, "C1", day(2025, 3, 10)));
        return db::Database::Finish::commit;
    });
    auto const ruth = actor_of(empty(), house.ruth);
    auto const amara = permitted(empty(), ruth, house.amara);
    EXPECT_TRUE(change(empty(), ruth, [&](Transaction& tx) {
        return child::change_status(tx, amara, {.what    = StatusOf::legal_status,
                                                .code    = "C2",
                                                .words   = std::nullopt,
                                                .from_on = day(2026, 9, 1)});
    }));
    read(empty(), [&](db::Reader& db) {
        auto const on = [&](local_days when) {
            auto const held = child::statuses_on(db, amara, when);
            return held.size() == 1 ? held.front().code : std::string{"not one"};
        };
        EXPECT_EQ(on(day(2026, 8, 31)), "C1");
        EXPECT_EQ(on(day(2026, 9, 1)), "C2");
    });
}

TEST_P(StatusStore, refuses_a_value_from_before_the_one_that_holds_began)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        child::insert_status(db, house.amara,
                             a_status(StatusOf::care_status, "LAC", day(2025, 3, 10)));
        return db::Database::Finish::commit;
    });
    auto const ruth = actor_of(empty(), house.ruth);
    auto const amara = permitted(empty(), ruth, house.amara);
    auto const start = [&](local_days from_on) {
        return change(empty(), ruth, [&](Transaction& tx) {
            return child::change_status(tx, amara, {.what    = StatusOf::care_status,
                                                    .code    = "G",
                                                    .words   = std::nullopt,
                                                    .from_on = from_on});
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(start(day(2025, 3, 9))));
    EXPECT_TRUE(start(day(2025, 3, 10)));
}

TEST_P(StatusStore, lets_needs_stand_side_by_side)
{
    auto const house = testing::make_house(migrated());
    auto const ruth = actor_of(empty(), house.ruth);
    auto const amara = permitted(empty(), ruth, house.amara);
    for (std::string const code : {"SEMH", "SLCN"})
        EXPECT_TRUE(change(empty(), ruth, [&](Transaction& tx) {
            return child::change_status(tx, amara, {.what    = StatusOf::sen_need,
                                                    .code    = code,
                                                    .words   = std::nullopt,
                                                    .from_on = day(2026, 9, 1)});
        }));
    EXPECT_EQ(read(empty(),
                   [&](db::Reader& db) {
                       return child::statuses_on(db, amara, testing::house_today()).size();
                   }),
              2u);
}

TEST_P(StatusStore, leaves_a_child_protection_plan_out_for_those_who_read_to_level_1)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        auto const since = day(2026, 9, 1);
        child::insert_status(db, house.tyler,
                             a_status(StatusOf::flag, "child_protection_plan", since));
        child::insert_status(db, house.tyler, a_status(StatusOf::flag, "ehc_plan", since));
        return db::Database::Finish::commit;
    });
    auto const joel = permitted(empty(), actor_of(empty(), house.joel), house.tyler);
    auto const priya = permitted(empty(), actor_of(empty(), house.priya), house.tyler);
    read(empty(), [&](db::Reader& db) {
        ASSERT_EQ(child::statuses(db, joel).size(), 1u);
        EXPECT_EQ(child::statuses(db, joel).front().code, "ehc_plan");
        EXPECT_EQ(child::statuses(db, priya).size(), 2u);
    });
}

TEST_P(StatusStore, does_not_end_another_childs_status)
{
    auto const house = testing::make_house(migrated());
    auto const flag = a_status(StatusOf::flag, "ehc_plan", day(2026, 9, 1));
    empty().write([&](db::Transaction& db) {
        child::insert_status(db, house.tyler, flag);
        return db::Database::Finish::commit;
    });
    auto const ruth = actor_of(empty(), house.ruth);
    auto const end_on = [&](ChildId const& child) {
        auto const of = permitted(empty(), ruth, child);
        return change(empty(), ruth, [&](Transaction& tx) {
            return child::end_status(tx, of, flag.id, day(2026, 11, 23));
        });
    };
    EXPECT_TRUE(refused_as<NotFound>(end_on(house.amara)));
    EXPECT_TRUE(end_on(house.tyler));
    EXPECT_TRUE(refused_as<NotFound>(end_on(house.tyler)));  // it has ended
}

TEST(Status, is_read_from_its_own_text)
{
    for (auto const what : {StatusOf::care_status, StatusOf::legal_status, StatusOf::sen_provision,
                            StatusOf::sen_need, StatusOf::year_group, StatusOf::placing_authority,
                            StatusOf::social_worker, StatusOf::flag})
        EXPECT_EQ(status_of_from_text(to_text(what)), what);
    EXPECT_FALSE(status_of_from_text("status"));
}

}  // namespace
}  // namespace keywork
