#include "features/home_life/visitors/visitors.hpp"

#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::visitors {
namespace {

sys_seconds const now = testing::house_now();   // 24 November 2026, 4:35pm

NewVisit a_visit()
{
    return {.setting = SettingId{"larch-house"}, .name = "Denise Ward", .organisation = "Northmere",
            .reason = "Social work visit", .staff = {}, .child = {}, .identity = Identity::card,
            .in_at = now, .form_key = "key"};
}

TEST(Visitor, came_between_seven_days_ago_and_now)
{
    auto visit = a_visit();
    EXPECT_TRUE(check(visit, now));
    visit.in_at = now + seconds{1};
    EXPECT_TRUE(refused_as<Invalid>(check(visit, now)));
    visit.in_at = now - days{7};
    EXPECT_TRUE(check(visit, now));
    visit.in_at = now - days{7} - seconds{1};
    EXPECT_TRUE(refused_as<Invalid>(check(visit, now)));
}

TEST(Visitor, has_a_name_and_a_reason_of_at_most_300_letters)
{
    auto visit = a_visit();
    visit.name = " ";
    visit.reason = "";
    auto const refused = check(visit, now);
    ASSERT_TRUE(refused_as<Invalid>(refused));
    EXPECT_EQ(refused_as<Invalid>(refused)->problems.size(), 2u);
    visit.name = std::string(300, 'n');
    visit.reason = std::string(300, 'r');
    EXPECT_TRUE(check(visit, now));
    visit.organisation = std::string(301, 'o');
    EXPECT_TRUE(refused_as<Invalid>(check(visit, now)));
}

TEST(Visitor, leaves_after_coming_and_not_in_time_to_come)
{
    Visit visit;
    visit.in_at = now - hours{2};
    EXPECT_TRUE(check_out(visit, now, now));
    EXPECT_TRUE(check_out(visit, visit.in_at, now));
    EXPECT_TRUE(refused_as<Invalid>(check_out(visit, visit.in_at - seconds{1}, now)));
    EXPECT_TRUE(refused_as<Invalid>(check_out(visit, now + seconds{1}, now)));
}

TEST(Visitor, is_late_in_the_book_after_an_hour)
{
    Visit visit;
    visit.in_at = now - minutes{60};
    visit.recorded_at = now;
    EXPECT_FALSE(was_late(visit));
    visit.in_at -= seconds{1};
    EXPECT_TRUE(was_late(visit));
}

TEST(Visitor, is_asked_after_when_the_day_has_changed)
{
    Visit visit;
    visit.in_at = start_of(testing::house_today());
    EXPECT_FALSE(since_another_day(visit, testing::house_today()));
    visit.in_at -= seconds{1};
    EXPECT_TRUE(since_another_day(visit, testing::house_today()));
}

TEST(Visitor, came_at_the_last_such_time)
{
    EXPECT_EQ(last_time("4:35pm", now), now);
    EXPECT_EQ(last_time("now", now), now);
    EXPECT_EQ(last_time("4:36pm", now), now - hours{24} + minutes{1});
    EXPECT_FALSE(last_time("soon", now));
}

}  // namespace
}  // namespace keywork::visitors
