#include "features/oversight/holds/holds.hpp"

#include <gtest/gtest.h>

namespace keywork::hold_analysis {
namespace {

using namespace std::chrono_literals;

sys_seconds at(std::string_view text) { return *instant_from_text(text); }

Hold a_hold(std::string const& id, std::string_view when, std::int64_t minutes)
{
    return {.record = RecordId{id}, .setting = {"larch", "Larch House"},
            .child = ChildId{"tyler"}, .who = {"tyler", "Tyler B"}, .at = at(when),
            .place = {"k", "Kitchen"}, .staff = {{"joel", "Joel"}},
            .types = {{"SEATED-HOLD", "Seated hold"}},
            .reasons = {}, .triggers = {}, .minutes = minutes};
}

TEST(HoldAnalysis, sums_minutes_and_who_was_hurt)
{
    auto hurt = a_hold("1", "2026-11-02T19:40:00Z", 3);
    hurt.child_hurt = true;

    auto const sum = sum_of({hurt, a_hold("2", "2026-11-03T19:40:00Z", 4)});

    EXPECT_EQ(sum, (Sum{.times = 2, .minutes = 7, .child_hurt = 1, .other_hurt = 0}));
}

TEST(HoldAnalysis, marks_records_of_one_child_within_half_an_hour_and_counts_them_apart)
{
    auto other_child = a_hold("3", "2026-11-02T19:41:00Z", 3);
    other_child.child = ChildId{"jodie"};
    auto left = a_hold("4", "2026-11-02T19:41:00Z", 3);
    left.child.reset();
    std::vector<Hold> holds{a_hold("5", "2026-11-02T20:40:01Z", 4),
                            a_hold("2", "2026-11-02T20:10:00Z", 4), other_child, left,
                            a_hold("1", "2026-11-02T19:40:00Z", 3)};

    mark_possibly_one(holds);

    EXPECT_FALSE(holds[0].possibly_one);   // a second more than half an hour
    EXPECT_TRUE(holds[1].possibly_one);
    EXPECT_FALSE(holds[2].possibly_one);
    EXPECT_FALSE(holds[3].possibly_one);
    EXPECT_TRUE(holds[4].possibly_one);
    EXPECT_EQ(possibly_one(holds), 2);
    EXPECT_EQ(sum_of(holds).times, 5);
}

TEST(HoldAnalysis, counts_a_record_of_two_adults_with_each)
{
    auto both = a_hold("1", "2026-11-02T19:40:00Z", 3);
    both.staff.push_back({"priya", "Priya"});

    auto const rows = rows_by({both, a_hold("2", "2026-11-03T19:40:00Z", 4)}, By::staff);

    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].of.words, "Joel");
    EXPECT_EQ(rows[0].sum.times, 2);
    EXPECT_EQ(rows[0].sum.minutes, 7);
    EXPECT_EQ(rows[1].sum.times, 1);
    EXPECT_EQ(behind({both}, By::staff, "priya").size(), 1U);
    EXPECT_TRUE(behind({both}, By::staff, "ruth").empty());
}

TEST(HoldAnalysis, sets_one_home_beside_another)
{
    auto other = a_hold("1", "2026-11-02T19:40:00Z", 3);
    other.setting = {"alder", "Alder House"};
    auto const here = a_hold("2", "2026-11-03T19:40:00Z", 4);

    auto const rows = rows_by({other, here, here}, By::setting);

    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].of.words, "Larch House");
    EXPECT_EQ(rows[0].sum.minutes, 8);
    EXPECT_EQ(rows[1].of.words, "Alder House");
}

TEST(HoldAnalysis, puts_days_and_hours_in_their_order_by_london_time)
{
    auto const late = a_hold("1", "2026-07-05T23:30:00Z", 1);    // Monday 00:30 in London
    auto const early = a_hold("2", "2026-07-07T08:59:00Z", 1);   // Tuesday 09:59
    auto const other = a_hold("3", "2026-07-07T07:59:00Z", 1);   // Tuesday 08:59

    auto const days = rows_by({early, other, late}, By::weekday);
    ASSERT_EQ(days.size(), 2U);
    EXPECT_EQ(days[0].of.words, "Monday");
    EXPECT_EQ(days[1].sum.times, 2);
    auto const hours = rows_by({early, other, late}, By::hour);
    ASSERT_EQ(hours.size(), 3U);
    EXPECT_EQ(hours[0].of.words, "midnight to 3am");
    EXPECT_EQ(hours[1].of.words, "6am to 9am");
    EXPECT_EQ(hours[2].of.words, "9am to noon");
}

TEST(HoldAnalysis, has_months_without_any)
{
    local_days const from{2026y / std::chrono::August / 24};
    local_days const until{2026y / std::chrono::November / 24};

    EXPECT_EQ(by_month({a_hold("1", "2026-10-02T19:40:00Z", 1)}, from, until),
              (std::vector<double>{0, 0, 1, 0}));
}

TEST(HoldAnalysis, goes_back_by_months_to_a_day_that_there_is)
{
    local_days const last_of_march{2026y / std::chrono::March / 31};

    EXPECT_EQ(starts_on(last_of_march, 1), local_days{2026y / std::chrono::February / 28});
    EXPECT_EQ(starts_on(last_of_march, 12), local_days{2025y / std::chrono::March / 31});
    EXPECT_EQ(months_from_text("3"), 3);
    EXPECT_EQ(months_from_text("4"), 12);
}

TEST(HoldAnalysis, has_keys_for_places_that_say_nothing)
{
    EXPECT_EQ(key_of_words("Kitchen"), key_of_words("kitchen"));
    EXPECT_NE(key_of_words("Kitchen"), key_of_words("Stairs"));
    EXPECT_EQ(key_of_words("Kitchen").size(), 12U);
}

}  // namespace
}  // namespace keywork::hold_analysis
