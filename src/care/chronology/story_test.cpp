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

TEST(Story, shows_with_a_record_what_it_still_asks_for)
{
    auto const today = day(2026, 11, 24);
    chronology::Entry const entry{.entry = 1, .child = ChildId{"amara"},
                                  .occurred_at = at(today, hours{15}), .kind = "incident",
                                  .level = Level::l1, .significant = false, .title = "Incident",
                                  .words = "You were upset.", .by_whom = "Joel Adeyemi",
                                  .author = {}, .record = RecordId{"r1"},
                                  .recorded_at = at(today, hours{16})};
    auto const action = [&](std::string const& id, std::string const& record, bool done) {
        action::Action made{.id = ActionId{id}, .setting = SettingId{"larch"}, .child = entry.child,
                            .known_as = "Amara", .record = RecordId{record}, .what = "Do " + id,
                            .note = {}, .level = Level::l1, .assigned_to = {},
                            .assigned_name = {}, .due_at = {}, .closed_by = {}, .closed_at = {},
                            .not_done_reason = {}};
        if (done) made.closed_at = entry.recorded_at;
        return made;
    };
    Forms const forms;
    auto const open_in = [&](std::vector<action::Action> actions) {
        auto const days =
            chronology::by_day(std::vector{entry}, {forms, "home", today, std::move(actions)});
        return days[0].entries[0].open ? days[0].entries[0].open->words : "";
    };
    EXPECT_EQ(open_in({action("a", "other", false), action("b", "r1", true),
                       action("c", "r1", false)}), "Do c");
    EXPECT_EQ(open_in({action("b", "r1", true)}), "");

    auto added = entry;
    added.title = "Added later: Incident";
    added.occurred_at = entry.occurred_at + hours{1};
    auto const days = chronology::by_day(std::vector{added, entry},
                                         {forms, "home", today, {action("c", "r1", false)}});
    EXPECT_FALSE(days[0].entries[0].open);
    EXPECT_TRUE(days[0].entries[1].open);
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
