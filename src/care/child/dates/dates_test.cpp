#include "care/child/dates/dates.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using dates::Kind;
using dates::SignificantDate;
using testing::day;

SignificantDate a_date(local_days on, bool yearly = true)
{
    SignificantDate date;
    date.on = on;
    date.yearly = yearly;
    return date;
}

TEST(SignificantDates, come_again_on_the_same_day_of_the_next_year)
{
    auto const moved = a_date(day(2024, 11, 24));
    EXPECT_EQ(dates::next_on(moved, day(2026, 11, 24)), day(2026, 11, 24));
    EXPECT_EQ(dates::next_on(moved, day(2026, 11, 25)), day(2027, 11, 24));
    EXPECT_EQ(dates::next_on(moved, day(2024, 1, 1)), day(2024, 11, 24));
    EXPECT_EQ(dates::next_on(a_date(day(2026, 11, 23), false), day(2026, 11, 24)), std::nullopt);
    EXPECT_EQ(dates::next_on(a_date(day(2026, 11, 24), false), day(2026, 11, 24)),
              day(2026, 11, 24));
}

TEST(SignificantDates, of_a_leap_day_are_kept_on_the_28th_in_other_years)
{
    auto const leap = a_date(day(2020, 2, 29));
    EXPECT_EQ(dates::next_on(leap, day(2027, 1, 1)), day(2027, 2, 28));
    EXPECT_EQ(dates::next_on(leap, day(2028, 1, 1)), day(2028, 2, 29));
    EXPECT_EQ(dates::next_on(leap, day(2027, 3, 1)), day(2028, 2, 29));
}

TEST(SignificantDates, are_prompted_from_their_first_day_ahead_to_the_day_itself)
{
    auto const date = a_date(day(2020, 12, 8));   // two weeks ahead: from 24 November
    EXPECT_FALSE(dates::is_prompted(date, day(2026, 11, 23)));
    EXPECT_TRUE(dates::is_prompted(date, day(2026, 11, 24)));
    EXPECT_TRUE(dates::is_prompted(date, day(2026, 12, 8)));
    EXPECT_FALSE(dates::is_prompted(date, day(2026, 12, 9)));
}

TEST(SignificantDates, say_how_far_and_how_many_years)
{
    auto const today = day(2026, 11, 24);
    EXPECT_EQ(dates::until_in_words(today, today), "today");
    EXPECT_EQ(dates::until_in_words(today + days{1}, today), "tomorrow");
    EXPECT_EQ(dates::until_in_words(today + days{2}, today), "in 2 days");
    EXPECT_EQ(dates::years_in_words(a_date(today), today), "");
    EXPECT_EQ(dates::years_in_words(a_date(day(2025, 11, 24)), today), "1 year");
    EXPECT_EQ(dates::years_in_words(a_date(day(2023, 11, 24)), today), "3 years");
}

class DatesStore : public db::testing::StoreTest {
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
    Permitted<ChildId> tyler(StaffId const& staff)
    {
        return testing::permitted(empty(), testing::actor_of(empty(), staff), house.tyler);
    }
    static dates::NewDate a_loss()
    {
        return {.kind = Kind::loss, .on = day(2023, 11, 30), .yearly = true,
                .words = "The day Nan died", .helps = "He likes to light a candle",
                .prompt_days = 10, .level = Level::l2};
    }
    Outcome<dates::DateId> added(StaffId const& by, dates::NewDate const& wanted)
    {
        auto const child = tyler(by);
        return as(by, [&](Transaction& tx) { return dates::add(tx, child, wanted); });
    }
    std::vector<dates::Coming> prompted(StaffId const& staff, SettingId const& place)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            auto const scope = scope_of(testing::actor_of(empty(), staff));
            return dates::prompted_in(db, reach_in(db, scope, place), testing::house_today());
        });
    }
    testing::House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, DatesStore, db::testing::on_both(), db::testing::name_of);

TEST_P(DatesStore, reads_back_what_was_put_down_with_the_childs_own_birthday)
{
    auto const id = added(house.priya, a_loss()).value();
    auto const child = tyler(house.priya);
    auto const all = testing::read(empty(), [&](db::Reader& db) {
        return dates::of_child(db, child, testing::house_today());
    });
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0], (SignificantDate{.id = id, .kind = Kind::loss, .on = day(2023, 11, 30),
                                       .yearly = true, .words = "The day Nan died",
                                       .helps = "He likes to light a candle", .prompt_days = 10,
                                       .level = Level::l2, .made_by_name = "Priya Nair"}));
    EXPECT_EQ(all[1].words, "Tyler’s birthday");
}

TEST_P(DatesStore, prompts_whoever_may_read_it_and_nobody_else)
{
    ASSERT_TRUE(added(house.priya, a_loss()));
    auto const seen = prompted(house.marcus, house.larch_house);
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].known_as, "Tyler");
    EXPECT_EQ(seen[0].next, day(2026, 11, 30));
    // Joel works in the unit, where care reads up to level 1.
    EXPECT_TRUE(prompted(house.joel, house.kiln_lane).empty());
    auto everyday = a_loss();
    everyday.level = Level::l1;
    ASSERT_TRUE(added(house.priya, everyday));
    EXPECT_EQ(prompted(house.joel, house.kiln_lane).size(), 1u);
    EXPECT_TRUE(prompted(house.dana, house.larch_house).empty());
}

TEST_P(DatesStore, refuses_what_is_not_said_and_what_the_writer_may_not_read)
{
    auto wordless = a_loss();
    wordless.words = " ";
    EXPECT_TRUE(refused_as<Invalid>(added(house.priya, wordless)));
    auto far = a_loss();
    far.prompt_days = dates::prompt_days_most + 1;
    EXPECT_TRUE(refused_as<Invalid>(added(house.priya, far)));
    far.prompt_days = dates::prompt_days_most;
    EXPECT_TRUE(added(house.priya, far));
    EXPECT_FALSE(added(house.joel, a_loss()));
}

TEST_P(DatesStore, ends_one_with_a_reason)
{
    auto const id = added(house.priya, a_loss()).value();
    auto const child = tyler(house.priya);
    auto const ended = [&](std::string const& why) {
        return as(house.priya,
                  [&](Transaction& tx) { return dates::end(tx, child, id, why); });
    };
    EXPECT_TRUE(refused_as<Invalid>(ended("")));
    ASSERT_TRUE(ended("It was another day"));
    EXPECT_TRUE(refused_as<NotFound>(ended("Again")));
    EXPECT_TRUE(prompted(house.marcus, house.larch_house).empty());
}

}  // namespace
}  // namespace keywork
