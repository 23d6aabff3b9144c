#include "features/team/rota/operations.hpp"

#include "care/testing/house.hpp"
#include "features/team/rota/store.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

class RotaOperations : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = testing::make_house(migrated());
    }

    Shift a_shift(StaffId const& staff, local_days day) const
    {
        return {.id = {}, .setting = house.larch_house, .staff = staff, .name = ShiftName::late,
                .part = ShiftPart::worker, .starts_at = start_of(day) + hours{14},
                .ends_at = start_of(day) + hours{22}};
    }
    template <class Change>
    auto as(StaffId const& staff, Change&& with)
    {
        return testing::change(empty(), testing::actor_of(empty(), staff), with);
    }
    std::string added(StaffId const& staff, local_days day)
    {
        return as(house.marcus, [&](Transaction& tx) {
                   return rota::add(tx, a_shift(staff, day));
               }).value();
    }
    std::optional<rota::Planned> found(std::string const& id)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return rota::find_shift(db, house.larch_house, id);
        });
    }

    testing::House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, RotaOperations, db::testing::on_both(), db::testing::name_of);

TEST_P(RotaOperations, let_a_senior_plan_and_refuse_a_worker_and_another_house)
{
    auto const shift = a_shift(house.priya, testing::house_today());
    EXPECT_TRUE(as(house.marcus, [&](Transaction& tx) { return rota::add(tx, shift); }));
    EXPECT_FALSE(as(house.priya, [&](Transaction& tx) { return rota::add(tx, shift); }));
    EXPECT_FALSE(as(house.samira, [&](Transaction& tx) { return rota::add(tx, shift); }));
}

TEST_P(RotaOperations, refuse_who_does_not_work_there_and_who_is_on_it_already)
{
    auto const today = testing::house_today();
    auto const outsider = as(house.marcus, [&](Transaction& tx) {
        return rota::add(tx, a_shift(house.joel, today));
    });
    EXPECT_TRUE(refused_as<Invalid>(outsider));
    added(house.priya, today);
    auto const again = as(house.marcus, [&](Transaction& tx) {
        return rota::add(tx, a_shift(house.priya, today));
    });
    EXPECT_TRUE(refused_as<Conflict>(again));
}

TEST_P(RotaOperations, keep_what_a_shift_was_before_with_the_reason)
{
    auto const id = added(house.priya, testing::house_today());
    auto moved = found(id)->shift;
    moved.part = ShiftPart::on_call;
    moved.ends_at += hours{1};
    auto const change = [&](std::string const& why) {
        return as(house.ruth, [&](Transaction& tx) { return rota::change(tx, moved, why); });
    };
    EXPECT_TRUE(refused_as<Invalid>(change(" ")));
    ASSERT_TRUE(change("Swapped with Marcus"));
    EXPECT_TRUE(refused_as<Conflict>(change("Again")));
    EXPECT_EQ(found(id)->shift, moved);
    auto const history = testing::read(empty(), [&](db::Reader& db) {
        return rota::changes_of(db, house.larch_house, id);
    });
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(history[0].deed, rota::Deed::added);
    EXPECT_EQ(history[0].shift.part, ShiftPart::worker);
    EXPECT_EQ(history[1].shift, moved);
    EXPECT_EQ(history[1].why, "Swapped with Marcus");
    EXPECT_EQ(history[1].made_by, "Ruth Callan");
}

TEST_P(RotaOperations, take_a_shift_off_but_not_once_it_was_worked)
{
    auto const today = testing::house_today();
    auto const off = [&](std::string const& id) {
        return as(house.marcus, [&](Transaction& tx) {
            return rota::take_off(tx, house.larch_house, id, "On leave");
        });
    };
    auto const first = added(house.priya, today);
    ASSERT_TRUE(off(first));
    EXPECT_FALSE(found(first));
    auto const gone = testing::read(empty(), [&](db::Reader& db) {
        return rota::taken_off_between(db, house.larch_house, start_of(today),
                                       start_of(today + days{1}));
    });
    ASSERT_EQ(gone.size(), 1u);
    EXPECT_EQ(gone[0].why, "On leave");
    auto const second = added(house.priya, today);
    auto const shift = found(second)->shift;
    ASSERT_TRUE(as(house.marcus, [&](Transaction& tx) {
        return rota::note_worked(tx, house.larch_house, second,
                                 {.starts_at = shift.starts_at, .ends_at = shift.ends_at,
                                  .note = {}, .noted_by = {}, .noted_at = {}});
    }));
    EXPECT_TRUE(refused_as<Conflict>(off(second)));
}

TEST_P(RotaOperations, note_times_worked_again_and_again_and_ask_why_they_differ)
{
    auto const id = added(house.priya, testing::house_today());
    auto const shift = found(id)->shift;
    auto const note = [&](seconds later, std::string const& why) {
        return as(house.marcus, [&](Transaction& tx) {
            return rota::note_worked(tx, house.larch_house, id,
                                     {.starts_at = shift.starts_at,
                                      .ends_at = shift.ends_at + later, .note = why,
                                      .noted_by = {}, .noted_at = {}});
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(note(seconds{1}, "")));
    ASSERT_TRUE(note(minutes{20}, "Waited for the doctor"));
    ASSERT_TRUE(note(seconds{0}, ""));
    auto const notes =
        testing::read(empty(), [&](db::Reader& db) { return rota::notes_of(db, id); });
    ASSERT_EQ(notes.size(), 2u);
    EXPECT_EQ(notes[0].note, "Waited for the doctor");
    EXPECT_EQ(found(id)->worked->ends_at, shift.ends_at);
}

TEST_P(RotaOperations, copy_the_week_before_once)
{
    auto const monday = rota::monday_of(testing::house_today());
    added(house.priya, monday);
    added(house.marcus, monday + days{6});
    auto const copy = [&] {
        return as(house.marcus, [&](Transaction& tx) {
            return rota::copy_week_before(tx, house.larch_house, monday + days{7});
        });
    };
    EXPECT_EQ(copy().value(), 2);
    EXPECT_TRUE(refused_as<Conflict>(copy()));
}

TEST_P(RotaOperations, keep_what_every_shift_needs_until_a_manager_ends_it)
{
    auto const set = [&](StaffId const& by, std::vector<std::string> const& all) {
        return as(by, [&](Transaction& tx) {
            return rota::set_skills(tx, house.larch_house, all);
        });
    };
    auto const needed = [&] {
        return testing::read(empty(), [&](db::Reader& db) {
            return rota::skills_of(db, house.larch_house);
        });
    };
    EXPECT_FALSE(set(house.marcus, {"MEDS"}));
    ASSERT_TRUE(set(house.ruth, {"MEDS", "FIRST-AID"}));
    EXPECT_EQ(needed(), (std::vector<std::string>{"FIRST-AID", "MEDS"}));
    ASSERT_TRUE(set(house.ruth, {"MEDS"}));
    EXPECT_EQ(needed(), (std::vector<std::string>{"MEDS"}));
}

}  // namespace
}  // namespace keywork
