#include "care/school_day/visit/visit.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

sys_seconds visit_start() { return from_london(testing::house_today() + hours{14}); }

visits::Visit a_visit()
{
    return {.id = {}, .staff = StaffId{"joel"}, .staff_name = "Joel", .child = ChildId{"noah"},
            .child_name = "Noah", .contact = std::nullopt, .place = "Oakfield School",
            .phone = "01632 960 999", .why = "His way back", .starts_at = visit_start(),
            .ends_at = visit_start() + hours{1}, .arrived_at = std::nullopt,
            .out_at = std::nullopt, .off_at = std::nullopt, .off_why = {}};
}

TEST(Visits, are_overdue_a_quarter_of_an_hour_after_their_end_unless_somebody_is_safe)
{
    auto visit = a_visit();
    auto const limit = visit.ends_at + minutes{15};
    EXPECT_EQ(standing(visit, visit.starts_at - seconds{1}), visits::Standing::to_come);
    EXPECT_EQ(standing(visit, visit.starts_at), visits::Standing::not_arrived);
    visit.arrived_at = visit.starts_at;
    EXPECT_EQ(standing(visit, limit), visits::Standing::there);
    EXPECT_EQ(standing(visit, limit + seconds{1}), visits::Standing::overdue);
    visit.out_at = limit;
    EXPECT_EQ(standing(visit, limit + hours{1}), visits::Standing::safe);
    visit.off_at = limit;
    EXPECT_EQ(standing(visit, limit + hours{1}), visits::Standing::off);
}

class VisitStore : public db::testing::StoreTest {
protected:
    template <class Change>
    auto as(StaffId const& staff, minutes after, Change with)
    {
        auto actor = testing::actor_of(empty(), staff);
        actor.now = visit_start() + after;
        return testing::change(empty(), actor, [&](Transaction& tx) {
            return with(tx, reach_in(tx.db(), scope_of(tx.actor()), house.kiln_lane));
        });
    }
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = testing::make_house(migrated());
    }
    auto planned(StaffId const& by, visits::NewVisit const& wanted)
    {
        return as(by, minutes{0}, [&](Transaction& tx, PlaceReach const& here) {
            return visits::plan(tx, here, wanted);
        });
    }
    visits::NewVisit wanted() const
    {
        auto const visit = a_visit();
        return {.staff = house.joel, .child = house.noah, .contact = std::nullopt,
                .place = visit.place, .phone = visit.phone, .why = visit.why,
                .starts_at = visit.starts_at, .ends_at = visit.ends_at};
    }
    auto overdue_at(StaffId const& staff, minutes after)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return visits::overdue(
                db, reach_in(db, scope_of(testing::actor_of(empty(), staff)), house.kiln_lane),
                visit_start() + after);
        });
    }
    testing::House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, VisitStore, db::testing::on_both(), db::testing::name_of);

TEST_P(VisitStore, reads_back_a_visit_and_says_once_each_that_somebody_arrived_and_is_safe)
{
    auto const id = planned(house.joel, wanted()).value();
    auto const arrives = [&](StaffId const& who) {
        return as(who, minutes{5}, [&](Transaction& tx, PlaceReach const& here) {
            return visits::arrive(tx, here, id);
        });
    };
    EXPECT_TRUE(refused_as<NotFound>(arrives(house.samira)));
    ASSERT_TRUE(arrives(house.joel));
    EXPECT_TRUE(refused_as<Conflict>(arrives(house.joel)));
    EXPECT_TRUE(overdue_at(house.samira, minutes{75}).empty());
    auto const late = overdue_at(house.samira, minutes{76});
    ASSERT_EQ(late.size(), 1u);
    auto expected = a_visit();
    expected.id = id;
    expected.staff_name = late[0].staff_name;
    expected.child_name = late[0].child_name;
    expected.arrived_at = visit_start() + minutes{5};
    EXPECT_EQ(late[0], expected);
    EXPECT_TRUE(overdue_at(house.dana, minutes{76}).empty());
    ASSERT_TRUE(as(house.samira, minutes{77}, [&](Transaction& tx, PlaceReach const& here) {
        return visits::say_safe(tx, here, id);
    }));
    EXPECT_TRUE(overdue_at(house.samira, minutes{90}).empty());
}

TEST_P(VisitStore, is_planned_for_oneself_with_a_place_a_reason_and_an_end)
{
    auto wrong = wanted();
    wrong.ends_at = wrong.starts_at;
    EXPECT_TRUE(refused_as<Invalid>(planned(house.joel, wrong)));
    wrong.ends_at = wrong.starts_at + hours{12} + seconds{1};
    EXPECT_TRUE(refused_as<Invalid>(planned(house.joel, wrong)));
    wrong.ends_at = wrong.starts_at + hours{12};
    EXPECT_TRUE(planned(house.joel, wrong));
    wrong.why = " ";
    EXPECT_TRUE(refused_as<Invalid>(planned(house.joel, wrong)));
    auto for_another = wanted();
    for_another.staff = house.samira;
    EXPECT_TRUE(refused_as<NotFound>(planned(house.joel, for_another)));
    EXPECT_TRUE(planned(house.samira, wanted()));
    auto elsewhere = wanted();
    elsewhere.child = house.amara;
    EXPECT_TRUE(refused_as<NotFound>(planned(house.joel, elsewhere)));
}

TEST_P(VisitStore, is_taken_off_with_a_reason_until_somebody_arrived)
{
    auto const id = planned(house.joel, wanted()).value();
    auto const off = [&](std::string const& why) {
        return as(house.joel, minutes{1}, [&](Transaction& tx, PlaceReach const& here) {
            return visits::take_off(tx, here, id, why);
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(off("")));
    ASSERT_TRUE(off("The family is ill"));
    EXPECT_TRUE(refused_as<Conflict>(off("Again")));
    EXPECT_TRUE(overdue_at(house.samira, minutes{90}).empty());
}

}  // namespace
}  // namespace keywork
