#include "features/children/wellbeing/wellbeing.hpp"

#include <gtest/gtest.h>

namespace keywork::wellbeing {
namespace {

local_days const monday{std::chrono::year{2026} / std::chrono::November / 16};

daily_log::Logged log_of(local_days day, int hour, std::optional<int> mood)
{
    daily_log::Logged log;
    log.record = RecordId{"r" + std::to_string(hour)};
    log.at = start_of(day) + hours{hour};
    log.mood = mood;
    log.mood_words = mood ? "Mood " + std::to_string(*mood) : "";
    return log;
}

TEST(Trends, take_the_lowest_of_a_day_and_leave_out_days_without_a_word)
{
    auto const trend = trend_of({log_of(monday, 8, 4), log_of(monday, 20, 2),
                                 log_of(monday + days{1}, 9, std::nullopt),
                                 log_of(monday + days{2}, 10, 3)},
                                Scale::mood);

    ASSERT_EQ(trend.days.size(), 2U);
    EXPECT_EQ(trend.days[0], (DayOnScale{monday, 2, "Mood 2", RecordId{"r20"}}));
    EXPECT_EQ(trend.days[1].value, 3);
    EXPECT_EQ(trend.low, 1);   // 2 is low, 3 is not
    EXPECT_EQ(trend_of({log_of(monday, 8, 4)}, Scale::sleep), Trend{});
}

TEST(Trends, say_how_many_days_were_low_now_and_before)
{
    auto const low = trend_of({log_of(monday, 8, 1)}, Scale::mood);
    auto const high = trend_of({log_of(monday, 8, 5), log_of(monday + days{1}, 8, 4)},
                               Scale::mood);

    EXPECT_EQ(trend_in_words({}, high), "");
    EXPECT_EQ(trend_in_words(low, {}), "Low on 1 of 1 day");
    EXPECT_EQ(trend_in_words(high, low), "Low on 0 of 2 days; on 1 of 1 day in the weeks before");
}

TEST(Noted, is_of_health_mood_and_sleep_newest_first)
{
    auto first = log_of(monday, 8, 3);
    first.health = "A cold";
    first.entries = {{"meals", "Meals", "Soup"}, {"sleep", "Sleep", "A nap"}};
    auto second = log_of(monday, 20, 3);
    second.sleep = "Settled at 10pm";

    auto const all = noted_in({first, second}, 10);

    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].words, "Settled at 10pm");
    EXPECT_EQ(all[1].words, "A nap");
    EXPECT_EQ(all[2].words, "A cold");
    EXPECT_EQ(noted_in({first, second}, 2).size(), 2U);
}

TEST(HealthDateTyped, needs_a_kind_a_deed_and_a_day)
{
    WellbeingPage typed{.today = monday};
    auto const fields = [&] {
        std::vector<std::string> names;
        auto const read = read_date(typed);
        if (auto const* invalid = refused_as<Invalid>(read))
            for (Problem const& one : invalid->problems) names.push_back(one.field);
        return names;
    };
    EXPECT_EQ(fields(), (std::vector<std::string>{"kind", "what", "on"}));
    typed.kind = "dental";
    typed.what = "booked";
    typed.on = "30 November 2026";
    EXPECT_EQ(fields(), std::vector<std::string>{});
    EXPECT_FALSE(read_date(typed)->next_on);
    typed.next_on = "soonish";
    EXPECT_EQ(fields(), std::vector<std::string>{"next_on"});
    typed.next_on = "30 May 2027";
    EXPECT_TRUE(read_date(typed)->next_on);
}

TEST(HealthDatesList, begins_with_who_has_most_late)
{
    auto const child = [](std::string name, std::vector<health_dates::Standing> standings) {
        ChildOnBoard one{.child = ChildId{name}, .name = name, .lines = {}};
        for (auto const standing : standings) {
            health_dates::Line line;
            line.standing = standing;
            one.lines.push_back(line);
        }
        return one;
    };
    using enum health_dates::Standing;
    std::vector<ChildOnBoard> all{child("a", {in_time}), child("b", {soon, soon}),
                                  child("c", {late}), child("d", {late, soon})};

    put_late_first(all);

    EXPECT_EQ(all[0].name, "d");
    EXPECT_EQ(all[1].name, "c");
    EXPECT_EQ(all[2].name, "b");
}

}  // namespace
}  // namespace keywork::wellbeing
