#include "care/chronology/story.hpp"

#include "care/form/form.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

using testing::day;

sys_seconds at(local_days on, hours hour) { return from_london(on + hour); }

TEST(Story, heads_a_day_by_how_near_it_is)
{
    auto const today = day(2026, 11, 24);
    EXPECT_EQ(chronology::day_heading(today, today), "Today, Tuesday 24 November");
    EXPECT_EQ(chronology::day_heading(today - days{1}, today), "Yesterday, Monday 23 November");
    EXPECT_EQ(chronology::day_heading(today - days{2}, today), "Sunday 22 November");
    EXPECT_EQ(chronology::day_heading(day(2025, 11, 24), today), "Monday 24 November 2025");
}

TEST(Story, says_how_late_a_line_was_recorded_by_london_days)
{
    auto const moment = at(day(2026, 11, 22), hours{23});
    EXPECT_EQ(chronology::lateness(moment, moment + minutes{59}), "");
    EXPECT_EQ(chronology::lateness(moment, moment + hours{1}), "recorded the next day");
    EXPECT_EQ(chronology::lateness(moment, moment + hours{50}), "recorded 3 days later");
}

TEST(Story, puts_the_lines_of_a_day_together)
{
    auto const entry = [](std::string title, sys_seconds when) {
        return chronology::Entry{.entry = 1, .child = ChildId{"amara"}, .occurred_at = when,
                                 .kind = "good-moment", .level = Level::l1, .significant = false,
                                 .title = std::move(title), .words = "You did it.",
                                 .by_whom = "Joel Adeyemi", .record = RecordId{"r1"},
                                 .recorded_at = when};
    };
    auto const today = day(2026, 11, 24);
    std::vector<chronology::Entry> const entries{entry("Mock exam", at(today, hours{15})),
                                                 entry("Breakfast", at(today, hours{8})),
                                                 entry("Film", at(today - days{1}, hours{20}))};
    Forms const forms;
    auto const days = chronology::by_day(entries, {forms, "home", today});
    ASSERT_EQ(days.size(), 2u);
    EXPECT_EQ(days[0].entries.size(), 2u);
    EXPECT_EQ(days[0].entries[0].title, "Mock exam");
    EXPECT_EQ(days[0].entries[0].kind, "Good moment");
    EXPECT_EQ(days[0].entries[0].time, "3pm");
    EXPECT_EQ(days[0].entries[0].tone, html::Tone::good);
    EXPECT_EQ(days[1].heading, "Yesterday, Monday 23 November");
}

TEST(Story, gives_no_time_and_no_lateness_to_a_fact_of_a_whole_day)
{
    auto const midnight = at(day(2018, 6, 15), hours{0});   // summer time: 11pm in UTC
    chronology::Entry entry{.entry = 1, .child = ChildId{"amara"}, .occurred_at = midnight,
                            .kind = "legal_status", .level = Level::l2, .significant = false,
                            .title = "Legal status changed", .words = "Care order.",
                            .by_whom = "SSDA903 return", .author = {}, .record = {},
                            .recorded_at = at(day(2026, 11, 24), hours{9})};
    EXPECT_TRUE(chronology::is_of_a_day(entry));
    EXPECT_EQ(chronology::written_by(entry), "SSDA903 return");
    entry.record = RecordId{"r1"};
    EXPECT_FALSE(chronology::is_of_a_day(entry));
    entry.record = {};
    entry.occurred_at = midnight + minutes{1};
    EXPECT_FALSE(chronology::is_of_a_day(entry));
    EXPECT_EQ(chronology::written_by(entry), "SSDA903 return, recorded 3084 days later");
}

}  // namespace
}  // namespace keywork
