#include "features/activities/planner/planner.hpp"

#include <gtest/gtest.h>

namespace keywork::planner {
namespace {

sys_seconds at(std::string_view text) { return *instant_from_text(text); }

Activity an_activity()
{
    Activity one;
    one.leaves_at = at("2026-11-28T10:00:00Z");
    one.adults = {"Priya Nair"};
    one.emergency_plan = "Ring 999";
    one.goers.push_back({.child = ChildId{"tyler"}, .name = "Tyler", .consent = "Delegated",
                         .consent_given = true, .medical = {}, .risk = {}, .rating = 0,
                         .rating_words = {}, .said = {}});
    return one;
}

std::vector<bool> done(Activity const& activity, std::string_view profile = "home")
{
    std::vector<bool> all;
    for (Check const& check : before_you_leave(activity, profile)) all.push_back(check.done);
    return all;
}

TEST(BeforeYouLeave, asks_for_approval_consent_adults_and_a_plan)
{
    auto activity = an_activity();
    EXPECT_EQ(done(activity), (std::vector{false, true, true, true}));
    activity.state = State::approved;
    EXPECT_EQ(done(activity), (std::vector{true, true, true, true}));
    activity.state = State::refused;
    activity.goers.front().consent_given = false;
    activity.emergency_plan.clear();
    EXPECT_EQ(done(activity), (std::vector{false, false, true, false}));
}

TEST(BeforeYouLeave, looks_twice_where_one_adult_has_too_many)
{
    auto activity = an_activity();
    activity.others = children_for_one_adult("home") - 1;
    EXPECT_TRUE(done(activity)[2]);
    ++activity.others;
    EXPECT_FALSE(done(activity)[2]);
    EXPECT_TRUE(done(activity, "pru")[2]);
    activity.adults.clear();
    EXPECT_FALSE(done(activity, "pru")[2]);
}

TEST(Activities, that_left_before_anybody_approved_them_are_seen)
{
    auto activity = an_activity();
    EXPECT_FALSE(left_unapproved(activity, activity.leaves_at - seconds{1}));
    EXPECT_TRUE(left_unapproved(activity, activity.leaves_at));
    activity.took_place = "NO";
    EXPECT_FALSE(left_unapproved(activity, activity.leaves_at));
    EXPECT_FALSE(is_spent(activity));
    activity.took_place = "YES";
    EXPECT_TRUE(is_spent(activity));
    activity.state = State::changed;
    EXPECT_FALSE(left_unapproved(activity, activity.leaves_at));
}

TEST(Weeks, begin_on_monday_and_months_on_their_first)
{
    auto const tuesday = local_days{std::chrono::year{2026} / 11 / 24};
    EXPECT_EQ(to_text(monday_of(tuesday)), "2026-11-23");
    EXPECT_EQ(to_text(monday_of(tuesday - days{1})), "2026-11-23");
    EXPECT_EQ(to_text(monday_of(tuesday - days{2})), "2026-11-16");
    EXPECT_EQ(to_text(first_of_month(tuesday)), "2026-11-01");
}

TEST(Pounds, are_read_as_people_type_them)
{
    EXPECT_EQ(read_pounds("120"), 12000);
    EXPECT_EQ(read_pounds("£120.50"), 12050);
    EXPECT_EQ(read_pounds("0"), 0);
    EXPECT_EQ(read_pounds("999999.99"), 99999999);
    for (auto const* wrong : {"", "-5", "1000000", "12.5", "12.505", "ten", "£", "1e3"})
        EXPECT_FALSE(read_pounds(wrong)) << wrong;
    EXPECT_EQ(pounds_in_words(12000), "£120");
    EXPECT_EQ(pounds_in_words(12005), "£120.05");
}

}  // namespace
}  // namespace keywork::planner
