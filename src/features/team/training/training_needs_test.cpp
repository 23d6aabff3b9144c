#include "features/team/training/operations.hpp"
#include "features/team/training/store.hpp"

#include "care/testing/house.hpp"
#include "care/training/store.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::training_matrix {
namespace {

using keywork::testing::day;

training::State done_on(local_days done, std::optional<local_days> expires, local_days on)
{
    Training one;
    one.type = "FIRE";
    one.done_on = done;
    one.expires_on = expires;
    return training::standing(&one, on);
}

TEST(TrainingNeeds, count_by_our_own_months_where_they_are_fewer)
{
    Need need{.id = {}, .role = Role::care, .type = "FIRE", .every_months = 6};
    auto const state = done_on(day(2026, 5, 24), day(2027, 5, 24), day(2026, 11, 24));
    EXPECT_TRUE(by_need(state, need, day(2026, 11, 24)).counts());
    EXPECT_FALSE(by_need(state, need, day(2026, 11, 25)).counts());
    need.every_months = 24;   // the certificate itself ends earlier
    EXPECT_EQ(by_need(state, need, day(2026, 11, 24)).expires_on, day(2027, 5, 24));
    need.every_months = std::nullopt;
    EXPECT_EQ(by_need(state, need, day(2026, 11, 24)), state);
    need.every_months = 1;    // 31 January and a month: the last of February
    auto const january = done_on(day(2027, 1, 31), std::nullopt, day(2027, 2, 1));
    EXPECT_EQ(by_need(january, need, day(2027, 2, 1)).expires_on, day(2027, 2, 28));
}

TEST(TrainingNeeds, make_a_gap_of_what_is_missing_or_out_of_date)
{
    std::vector<Type> const types{{"FIRE", "Fire"}, {"FOOD", "Food"}, {"MEDS", "Medication"}};
    std::vector<Need> const needs{
        {.id = {}, .role = Role::care, .type = "FIRE", .every_months = std::nullopt},
        {.id = {}, .role = Role::care, .type = "FOOD", .every_months = std::nullopt},
        {.id = {}, .role = Role::lead, .type = "MEDS", .every_months = std::nullopt}};
    auto const on = day(2026, 11, 24);
    auto const cells =
        cells_of(types, needs, Role::care, {done_on(day(2025, 11, 24), on, on)}, on);
    ASSERT_EQ(cells.size(), 3u);
    EXPECT_FALSE(cells[0].is_gap());
    EXPECT_TRUE(cells[1].is_gap());
    EXPECT_FALSE(cells[2].needed);
    auto const later = cells_of(types, needs, Role::care,
                                {done_on(day(2025, 11, 24), on, on + days{1})}, on + days{1});
    EXPECT_TRUE(later[0].is_gap());
}

TEST(TrainingNeeds, are_read_with_every_problem)
{
    NeedsPage typed;
    typed.types = {{"FIRE", "Fire"}};
    typed.role = "care";
    typed.type = "FIRE";
    EXPECT_TRUE(read_need(typed));
    for (auto const* months : {"1", "120"}) {
        typed.every_months = months;
        EXPECT_TRUE(read_need(typed)) << months;
    }
    for (auto const* months : {"0", "121", "six"}) {
        typed.every_months = months;
        EXPECT_TRUE(refused_as<Invalid>(read_need(typed))) << months;
    }
    typed.every_months.clear();
    typed.role = "inspector";
    EXPECT_TRUE(refused_as<Invalid>(read_need(typed)));
    typed.role = "care";
    typed.all = {{.id = {}, .role = Role::care, .type = "FIRE", .every_months = std::nullopt}};
    EXPECT_TRUE(refused_as<Invalid>(read_need(typed)));
}

TEST(Diploma, is_read_with_units_no_more_than_there_are)
{
    WorkerPage typed;
    typed.diploma_type = "L4-RCC";
    typed.role_started_on = "3 March 2025";
    typed.units = "14";
    typed.units_done = "14";
    auto const today = day(2026, 11, 24);
    EXPECT_TRUE(read_qualification(typed, today));
    typed.units_done = "15";
    EXPECT_TRUE(refused_as<Invalid>(read_qualification(typed, today)));
    typed.units = "101";
    EXPECT_TRUE(refused_as<Invalid>(read_qualification(typed, today)));
    typed.units = "100";
    EXPECT_TRUE(read_qualification(typed, today));
    typed.diploma_type = "GCSE";
    EXPECT_TRUE(refused_as<Invalid>(read_qualification(typed, today)));
}

TEST(Diploma, is_due_two_years_after_somebody_began_and_warns_half_a_year_before)
{
    clock::LawClock law;
    law.due = *clock::DueRule::parse("Y2");
    law.level = clock::LawLevel::statutory;
    Calendars const calendars;
    Qualification known;
    known.role_started_on = day(2024, 11, 25);
    auto const at = [&](local_days on) {
        return state_of(known, false, law, calendars, start_of(on) + hours{12}).standing;
    };
    EXPECT_EQ(at(day(2026, 11, 25)), clock::Standing::due_soon);
    EXPECT_EQ(at(day(2026, 11, 26)), clock::Standing::overdue);
    EXPECT_EQ(at(day(2026, 5, 29)), clock::Standing::due_soon);
    EXPECT_EQ(at(day(2026, 5, 26)), clock::Standing::running);
    auto const held = state_of(known, true, law, calendars, start_of(day(2027, 1, 1)));
    EXPECT_TRUE(held.held);
    EXPECT_EQ(held.standing, clock::Standing::met);
    known.equivalent = "Level 3 in Wales, accepted by Ruth Callan";
    EXPECT_TRUE(state_of(known, false, law, calendars, start_of(day(2027, 1, 1))).held);
}

class TrainingStore : public db::testing::StoreTest {};
INSTANTIATE_TEST_SUITE_P(OnBoth, TrainingStore, db::testing::on_both(), db::testing::name_of);

TEST_P(TrainingStore, keeps_needs_certificates_and_how_a_diploma_stands)
{
    auto const house = keywork::testing::make_house(migrated());
    auto const as = [&](StaffId const& staff, auto&& with) {
        return keywork::testing::change(empty(), keywork::testing::actor_of(empty(), staff),
                                        with);
    };
    Need const need{.id = {}, .role = Role::care, .type = "FIRE", .every_months = 6};
    EXPECT_TRUE(refused_as<NotFound>(as(house.priya, [&](Transaction& tx) {
        return add_need(tx, house.larch_house, need);
    })));
    ASSERT_TRUE(as(house.ruth,
                   [&](Transaction& tx) { return add_need(tx, house.larch_house, need); }));
    auto const needs = [&] {
        return keywork::testing::read(empty(), [&](db::Reader& db) {
            return needs_of(db, house.larch_house);
        });
    };
    ASSERT_EQ(needs().size(), 1u);
    EXPECT_EQ(needs()[0].every_months, 6);
    auto const id = needs()[0].id;
    ASSERT_TRUE(as(house.ruth,
                   [&](Transaction& tx) { return end_need(tx, house.larch_house, id); }));
    EXPECT_TRUE(needs().empty());
    EXPECT_TRUE(refused_as<NotFound>(as(
        house.ruth, [&](Transaction& tx) { return end_need(tx, house.larch_house, id); })));

    Training done;
    done.id = TrainingId{"fire"};
    done.staff = house.priya;
    done.type = "FIRE";
    done.done_on = day(2026, 10, 1);
    done.recorded_at = keywork::testing::house_now();
    empty().write([&](db::Transaction& tx) {
        training::insert(tx, done);
        return db::Database::Finish::commit;
    });
    auto const add = [&](StaffId const& by, std::string const& training, std::string content) {
        return as(by, [&](Transaction& tx) {
            return add_certificate(tx, house.priya, training, std::move(content));
        });
    };
    EXPECT_TRUE(refused_as<NotFound>(add(house.joel, "fire", "Passed")));
    EXPECT_TRUE(refused_as<Invalid>(add(house.priya, "water", "Passed")));
    EXPECT_TRUE(refused_as<Invalid>(add(house.priya, "fire", "")));
    ASSERT_TRUE(add(house.priya, "fire", "Passed, 1 October 2026"));
    keywork::testing::read(empty(), [&](db::Reader& db) {
        auto const all = certificates_of(db, house.priya);
        ASSERT_EQ(all.size(), 1u);
        EXPECT_EQ(all[0].training, done.id);
        EXPECT_EQ(all[0].file_type, "txt");
        EXPECT_EQ(content_of(db, all[0]), "Passed, 1 October 2026");
    });

    Qualification const stands{.type = "L3-RCC", .role_started_on = day(2025, 3, 3),
                               .enrolled_on = day(2025, 9, 1), .provider = "Weir College",
                               .units = 14, .units_done = 6, .equivalent = "none yet"};
    ASSERT_TRUE(as(house.ruth, [&](Transaction& tx) {
        return keep_qualification(tx, house.priya, stands);
    }));
    keywork::testing::read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(qualification_of(db, house.priya), stands);
        EXPECT_EQ(qualification_of(db, house.joel), std::nullopt);
    });
}

}  // namespace
}  // namespace keywork::training_matrix
