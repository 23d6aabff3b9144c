#include "care/health_date/health_date.hpp"

#include "care/clock/duty.hpp"
#include "care/testing/house.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/db/testing/store_test.hpp"

#include <algorithm>

namespace keywork::health_dates {
namespace {

using testing::day;

local_days const today = day(2026, 11, 24);

HealthDate entry(Kind kind, What what, local_days on, std::optional<local_days> next = {})
{
    return {.id = HealthDateId{"x"}, .kind = kind, .what = what, .on = on, .next_on = next,
            .evidence = "A letter", .why_late = {}, .made_by_name = "Priya"};
}

class HealthBoard : public ::testing::Test {
protected:
    Line dentist(std::vector<HealthDate> entries)
    {
        return line_of(Kind::dental, {std::move(entries), {}, day(2013, 5, 19)},
                       {law.clocks, law.calendars, today});
    }
    static HealthDate done(local_days on) { return entry(Kind::dental, What::done, on); }
    static HealthDate booked(local_days on) { return entry(Kind::dental, What::booked, on); }

    Law law = keywork::testing::the_law();
};

TEST_F(HealthBoard, counts_from_the_last_one_as_the_law_does_and_is_late_the_day_after)
{
    EXPECT_EQ(dentist({}).standing, Standing::not_known);
    auto const due_today = dentist({done(day(2025, 11, 24)), done(day(2024, 1, 1))});
    EXPECT_EQ(due_today.due, today);
    EXPECT_EQ(due_today.standing, Standing::soon);
    EXPECT_EQ(dentist({done(day(2025, 11, 23))}).standing, Standing::late);
}

TEST_F(HealthBoard, is_due_soon_four_weeks_ahead_and_not_before)
{
    EXPECT_EQ(dentist({entry(Kind::dental, What::done, day(2026, 6, 1), today + days{28})})
                  .standing,
              Standing::soon);
    EXPECT_EQ(dentist({entry(Kind::dental, What::done, day(2026, 6, 1), today + days{29})})
                  .standing,
              Standing::in_time);
}

TEST_F(HealthBoard, shows_what_is_booked_from_today_on_and_stays_late_until_it_is_done)
{
    auto const last = done(day(2025, 12, 10));
    EXPECT_EQ(dentist({last, booked(today)}).standing, Standing::booked);
    EXPECT_EQ(dentist({last, booked(today - days{1})}).standing, Standing::soon);
    EXPECT_EQ(dentist({booked(today + days{90})}).standing, Standing::booked);
    auto const late = dentist({done(day(2025, 1, 10)), booked(today + days{2})});
    EXPECT_EQ(late.standing, Standing::late);
    EXPECT_TRUE(late.booked);
}

TEST_F(HealthBoard, takes_the_newer_of_a_review_put_down_and_one_that_a_return_told_of)
{
    auto const review = entry(Kind::review, What::done, day(2026, 6, 1));
    auto const of = [&](local_days imported) {
        return line_of(Kind::review, {{review}, imported, day(2013, 5, 19)},
                       {law.clocks, law.calendars, today});
    };
    EXPECT_EQ(of(day(2026, 5, 31)).last, review);
    EXPECT_FALSE(of(day(2026, 6, 2)).last);
    EXPECT_EQ(of(day(2026, 6, 2)).due, day(2026, 12, 2));
}

TEST_F(HealthBoard, owes_a_child_under_five_an_assessment_twice_a_year)
{
    EXPECT_EQ(next_clock(Kind::health_assessment, 4), "LAC-RHA-U5");
    EXPECT_EQ(next_clock(Kind::health_assessment, 5), "LAC-RHA-5PLUS");
    EXPECT_EQ(next_clock(Kind::optical, 12), "");
}

TEST_F(HealthBoard, asks_why_when_it_is_later_than_it_was_due)
{
    auto const before = dentist({done(day(2025, 11, 20))});   // due on 20 November 2026
    NewHealthDate wanted{.kind = Kind::dental, .what = What::done, .on = day(2026, 11, 20),
                         .next_on = {}, .evidence = "A letter", .why_late = {}};
    EXPECT_TRUE(problems_of(wanted, before, today).empty());
    wanted.on = day(2026, 11, 21);
    ASSERT_EQ(problems_of(wanted, before, today).size(), 1U);
    EXPECT_EQ(problems_of(wanted, before, today)[0].field, "why_late");
    wanted.why_late = "The surgery was closed";
    EXPECT_TRUE(problems_of(wanted, before, today).empty());
}

TEST_F(HealthBoard, tells_done_from_booked_by_the_day)
{
    auto const problem = [&](What what, local_days on) {
        NewHealthDate const wanted{.kind = Kind::optical, .what = what, .on = on, .next_on = {},
                                   .evidence = "A letter", .why_late = {}};
        auto const all = problems_of(wanted, {}, today);
        return all.empty() ? std::string{} : all[0].field;
    };
    EXPECT_EQ(problem(What::done, today), "");
    EXPECT_EQ(problem(What::done, today + days{1}), "on");
    EXPECT_EQ(problem(What::booked, today), "");
    EXPECT_EQ(problem(What::booked, today - days{1}), "on");
}

class HealthDates : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = keywork::testing::make_house(migrated());
    }
    Counting with() { return {law.clocks, law.calendars, keywork::testing::house_today()}; }
    Permitted<ChildId> tyler(StaffId const& staff)
    {
        return keywork::testing::permitted(
            empty(), keywork::testing::actor_of(empty(), staff), house.tyler);
    }
    Outcome<HealthDateId> noted(StaffId const& by, NewHealthDate const& wanted)
    {
        auto const child = tyler(by);
        return keywork::testing::change(
            empty(), keywork::testing::actor_of(empty(), by), [&](Transaction& tx) {
                return note(tx, child, {house.larch_house, "home"}, with(), wanted);
            });
    }
    Facts facts(StaffId const& reader)
    {
        auto const child = tyler(reader);
        return keywork::testing::read(empty(),
                                      [&](db::Reader& db) { return facts_of(db, child); });
    }
    std::vector<std::string> open_clocks()
    {
        auto const sight = sight_of(keywork::testing::actor_of(empty(), house.ruth),
                                    tyler(house.ruth));
        std::vector<std::string> clocks;
        for (auto const& duty : keywork::testing::read(empty(), [&](db::Reader& db) {
                 return clock::open_of_child(db, sight);
             }))
            clocks.push_back(duty.clock);
        return clocks;
    }
    static NewHealthDate teeth(local_days on)
    {
        return {.kind = Kind::dental, .what = What::done, .on = on, .next_on = day(2027, 5, 1),
                .evidence = "Dr Osei", .why_late = "Moved house"};
    }

    Law law = keywork::testing::the_law();
    keywork::testing::House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, HealthDates, db::testing::on_both(), db::testing::name_of);

TEST_P(HealthDates, are_read_as_they_were_put_down)
{
    ASSERT_TRUE(noted(house.priya, teeth(day(2026, 11, 3))));

    auto const all = facts(house.ruth).entries;

    ASSERT_EQ(all.size(), 1U);
    auto expected = entry(Kind::dental, What::done, day(2026, 11, 3), day(2027, 5, 1));
    expected.id = all[0].id;
    expected.evidence = "Dr Osei";
    expected.why_late = "Moved house";
    expected.made_by_name = all[0].made_by_name;
    EXPECT_EQ(all[0], expected);
    EXPECT_FALSE(all[0].made_by_name.empty());
}

TEST_P(HealthDates, meet_the_clock_that_ran_and_start_the_next_one)
{
    ASSERT_TRUE(noted(house.priya, teeth(day(2026, 1, 3))));
    EXPECT_EQ(open_clocks(), std::vector<std::string>{"LAC-DENTAL"});
    ASSERT_TRUE(noted(house.priya, teeth(day(2026, 11, 3))));
    EXPECT_EQ(open_clocks(), std::vector<std::string>{"LAC-DENTAL"});
    // One put down later than it was done is not the newest: its clock has been followed already.
    ASSERT_TRUE(noted(house.priya, teeth(day(2026, 2, 3))));
    EXPECT_EQ(open_clocks().size(), 1U);
}

TEST_P(HealthDates, are_not_for_who_reads_everyday_things_only)
{
    ASSERT_TRUE(noted(house.priya, teeth(day(2026, 11, 3))));

    EXPECT_TRUE(facts(house.joel).entries.empty());
    EXPECT_FALSE(noted(house.joel, teeth(day(2026, 11, 3))));
    auto const in_place = [&](StaffId const& staff, SettingId const& place) {
        auto const scope = scope_of(keywork::testing::actor_of(empty(), staff));
        return keywork::testing::read(empty(), [&](db::Reader& db) {
            return facts_in(db, reach_in(db, scope, place));
        });
    };
    EXPECT_TRUE(in_place(house.joel, house.kiln_lane).empty());
    auto const home = in_place(house.ruth, house.larch_house);
    auto const found = std::ranges::find(home, house.tyler, &OfChild::child);
    ASSERT_NE(found, home.end());
    EXPECT_EQ(found->facts.entries.size(), 1U);
}

TEST_P(HealthDates, are_taken_off_once_and_with_a_reason)
{
    auto const id = *noted(house.priya, teeth(day(2026, 11, 3)));
    auto const off = [&](std::string const& why) {
        auto const child = tyler(house.priya);
        return keywork::testing::change(
            empty(), keywork::testing::actor_of(empty(), house.priya),
            [&](Transaction& tx) { return take_off(tx, child, id, why); });
    };
    EXPECT_TRUE(refused_as<Invalid>(off(" ")));
    EXPECT_TRUE(off("It was Amara’s"));
    EXPECT_TRUE(refused_as<NotFound>(off("Again")));
    EXPECT_TRUE(facts(house.ruth).entries.empty());
}

}  // namespace
}  // namespace keywork::health_dates
