#include "care/shift/day_plan/day_plan.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using day_plan::Kind;

class DayPlan : public db::testing::StoreTest {
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
    day_plan::NewEntry an_entry(std::optional<ChildId> child, Kind kind) const
    {
        return {.setting = house.larch_house, .child = std::move(child), .day = today,
                .at = testing::house_now(), .kind = kind, .words = "Dentist at the square",
                .with = house.priya};
    }
    Outcome<day_plan::EntryId> added(StaffId const& by, day_plan::NewEntry const& entry)
    {
        return as(by, [&](Transaction& tx) { return day_plan::add(tx, entry); });
    }
    template <class Read>
    auto seen_by(StaffId const& staff, SettingId const& place, Read&& with)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            auto const scope = scope_of(testing::actor_of(empty(), staff));
            return with(db, reach_in(db, scope, place));
        });
    }
    std::vector<day_plan::Entry> plan_of(StaffId const& staff)
    {
        return seen_by(staff, house.larch_house, [&](db::Reader& db, PlaceReach const& here) {
            return day_plan::of_day(db, here, today);
        });
    }

    testing::House house;
    local_days today = testing::house_today();
};
INSTANTIATE_TEST_SUITE_P(OnBoth, DayPlan, db::testing::on_both(), db::testing::name_of);

TEST_P(DayPlan, reads_back_what_was_planned)
{
    auto const id = added(house.priya, an_entry(house.tyler, Kind::appointment)).value();
    auto const all = plan_of(house.marcus);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0], (day_plan::Entry{.id = id, .child = house.tyler, .known_as = "Tyler",
                                       .day = today, .at = testing::house_now(),
                                       .kind = Kind::appointment,
                                       .words = "Dentist at the square", .with = house.priya,
                                       .with_name = "Priya Nair"}));
}

TEST_P(DayPlan, shows_the_house_to_its_team_and_a_child_only_in_reach)
{
    ASSERT_TRUE(added(house.priya, an_entry(std::nullopt, Kind::other)));
    ASSERT_TRUE(added(house.priya, an_entry(house.amara, Kind::family_time)));
    EXPECT_EQ(plan_of(house.priya).size(), 2u);
    EXPECT_EQ(plan_of(house.dana).size(), 1u);
    EXPECT_TRUE(refused_as<NotFound>(added(house.joel, an_entry(house.amara, Kind::school))));
}

TEST_P(DayPlan, takes_an_entry_off_with_a_reason)
{
    auto const id = added(house.priya, an_entry(house.tyler, Kind::activity)).value();
    auto const off = [&](StaffId const& by, std::string const& why) {
        return as(by, [&](Transaction& tx) {
            return day_plan::take_off(tx, house.larch_house, id, why);
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(off(house.priya, "")));
    ASSERT_TRUE(off(house.priya, "Rained off"));
    EXPECT_TRUE(plan_of(house.priya).empty());
    EXPECT_TRUE(refused_as<NotFound>(off(house.priya, "Again")));
}

TEST_P(DayPlan, says_who_is_with_whom_on_a_shift_and_ends_what_was_said_before)
{
    auto const set = [&](StaffId const& by, std::vector<StaffId> const& staff) {
        return as(by, [&](Transaction& tx) {
            return day_plan::set_with(tx, house.larch_house, house.tyler, today, ShiftName::late,
                                      staff);
        });
    };
    auto const with = [&] {
        return seen_by(house.priya, house.larch_house,
                       [&](db::Reader& db, PlaceReach const& here) {
                           return day_plan::who_with_whom(db, here, today);
                       });
    };
    EXPECT_TRUE(refused_as<NotFound>(set(house.priya, {house.priya})));
    EXPECT_TRUE(refused_as<NotFound>(set(house.marcus, {house.joel})));
    ASSERT_TRUE(set(house.marcus, {house.priya, house.marcus}));
    EXPECT_EQ(with().size(), 2u);
    ASSERT_TRUE(set(house.marcus, {house.priya}));
    EXPECT_EQ(with(), (std::vector<day_plan::WithChild>{
                          {house.tyler, house.priya, "Priya Nair", ShiftName::late}}));
}

}  // namespace
}  // namespace keywork
