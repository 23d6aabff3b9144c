#include "care/law/law.hpp"
#include "care/testing/house.hpp"
#include "care/testing/law_folder.hpp"
#include "care/training/store.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::training {
namespace {

using testing::day;

Training a_training(StaffId const& staff, std::string type, local_days done_on,
                    std::optional<local_days> expires_on)
{
    return {.id = TrainingId{staff.text() + type + to_text(done_on)},
            .staff = staff,
            .type = std::move(type),
            .done_on = done_on,
            .expires_on = expires_on,
            .provider = "Northmere Training",
            .certificate = "TT-204-118",
            .record = std::nullopt,
            .recorded_at = testing::house_now()};
}

TEST(TrainingStanding, counts_on_its_last_day_and_not_on_the_day_after)
{
    auto const one = a_training(StaffId{"priya"}, "TT-L2", day(2024, 11, 24), day(2026, 11, 24));
    EXPECT_TRUE(training::standing(&one, day(2026, 11, 24)).counts());
    auto const after = training::standing(&one, day(2026, 11, 25));
    EXPECT_EQ(after.standing, training::Standing::out_of_date);
    EXPECT_EQ(training::in_words(after), "out of date since 25 November 2026");
    EXPECT_EQ(training::in_words(training::standing(nullptr, day(2026, 11, 25))),
              "never recorded");
}

TEST(TrainingStanding, ends_soon_eight_weeks_before_and_not_a_day_earlier)
{
    auto const last = day(2026, 11, 24);
    auto const one = a_training(StaffId{"priya"}, "TT-L2", day(2024, 11, 24), last);
    EXPECT_EQ(training::standing(&one, last - days{56}).standing, training::Standing::ends_soon);
    EXPECT_EQ(training::standing(&one, last - days{57}).standing, training::Standing::in_date);
}

TEST(TrainingStanding, takes_the_last_day_from_the_months_of_the_type)
{
    auto const law = testing::the_law();
    auto const& sets = law.code_sets;
    EXPECT_EQ(training::expires_on(sets, "TT-L2", day(2026, 3, 3)), day(2028, 3, 3));
    EXPECT_EQ(training::expires_on(sets, "TT-L2", day(2024, 2, 29)), day(2026, 2, 28));
    EXPECT_EQ(training::expires_on(sets, "SAFEGUARD", day(2026, 8, 31)), day(2027, 8, 31));
    EXPECT_EQ(training::expires_on(sets, "L3-RCC", day(2026, 3, 3)), std::nullopt);
}

using TrainingStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, TrainingStore, db::testing::on_both(), db::testing::name_of);

TEST_P(TrainingStore, reads_back_what_was_kept_newest_first)
{
    auto const house = testing::make_house(migrated());
    auto const older = a_training(house.priya, "FIRE", day(2025, 1, 10), std::nullopt);
    auto const newer = a_training(house.priya, "TT-L2", day(2026, 2, 3), day(2028, 2, 3));
    empty().write([&](db::Transaction& db) {
        insert(db, older);
        insert(db, newer);
        return db::Database::Finish::commit;
    });
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(training::of_staff(db, house.priya), (std::vector{newer, older}));
        EXPECT_TRUE(training::of_staff(db, house.marcus).empty());
    });
}

TEST_P(TrainingStore, goes_by_the_training_that_counts_longest_and_was_done_by_then)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        insert(db, a_training(house.priya, "TT-L2", day(2022, 6, 1), day(2024, 6, 1)));
        insert(db, a_training(house.priya, "TT-L2", day(2026, 6, 1), day(2028, 6, 1)));
        insert(db, a_training(house.priya, "TT-L1", day(2025, 1, 1), day(2028, 1, 1)));
        return db::Database::Finish::commit;
    });
    testing::read(empty(), [&](db::Reader& db) {
        auto const at = [&](local_days on) {
            return training::in_date(db, house.priya, "TT-L2", on).standing;
        };
        EXPECT_EQ(at(day(2022, 5, 31)), training::Standing::never_recorded);
        EXPECT_EQ(at(day(2022, 6, 1)), training::Standing::in_date);
        EXPECT_EQ(at(day(2025, 6, 1)), training::Standing::out_of_date);
        EXPECT_EQ(at(day(2026, 6, 1)), training::Standing::in_date);
        auto const any = training::in_date_for_any(db, house.priya, training::for_holds,
                                                   day(2025, 6, 1));
        EXPECT_TRUE(any.counts());
        EXPECT_EQ(any.type, "TT-L1");
        EXPECT_EQ(training::in_date_for_any(db, house.marcus, training::for_holds,
                                            day(2025, 6, 1)).standing,
                  training::Standing::never_recorded);
    });
}

TEST_P(TrainingStore, lists_a_setting_once_for_each_of_its_staff_and_types)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        insert(db, a_training(house.priya, "FIRE", day(2025, 1, 10), day(2026, 1, 10)));
        insert(db, a_training(house.priya, "FIRE", day(2026, 1, 5), day(2027, 1, 5)));
        insert(db, a_training(house.marcus, "MEDS", day(2025, 2, 1), day(2026, 2, 1)));
        insert(db, a_training(house.joel, "FIRE", day(2026, 1, 5), day(2027, 1, 5)));
        return db::Database::Finish::commit;
    });
    testing::read(empty(), [&](db::Reader& db) {
        auto const here = training::of_setting(db, house.larch_house, testing::house_today());
        ASSERT_EQ(here.size(), 2u);
        EXPECT_EQ(here.front().staff, house.marcus);
        EXPECT_EQ(here.front().state.standing, training::Standing::out_of_date);
        EXPECT_EQ(here.back().staff, house.priya);
        EXPECT_EQ(here.back().state.expires_on, day(2027, 1, 5));
    });
}

}  // namespace
}  // namespace keywork::training
