#include "features/today/tasks/tasks.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

constexpr sys_seconds shift_ends{std::chrono::seconds{1'795'557'600}};

action::Action a_task(std::string what, std::optional<sys_seconds> due,
                      std::optional<StaffId> whose)
{
    action::Action task{};
    task.what = std::move(what);
    task.due_at = due;
    task.assigned_to = std::move(whose);
    return task;
}

tasks::TasksPage a_page()
{
    tasks::TasksPage page;
    page.shift = shifts::ShiftOn{.day = {}, .name = "late", .title = "late shift",
                                 .starts_at = shift_ends - hours{8}, .ends_at = shift_ends};
    page.open = {a_task("At its end", shift_ends, std::nullopt),
                 a_task("After it", shift_ends + seconds{1}, StaffId{"priya"}),
                 a_task("Any time", std::nullopt, StaffId{"joel"})};
    return page;
}

TEST(ByWhen, is_a_day_where_no_time_was_set)
{
    auto const evening = instant_from_text("2026-11-24T17:30:00Z").value();
    EXPECT_EQ(tasks::by_when(evening), "24 November 2026 at 5:30pm");
    EXPECT_EQ(tasks::by_when(end_of(london_day(evening))), "24 November 2026");
}

TEST(TasksOfAShift, are_those_due_by_its_end_and_those_without_a_time)
{
    auto page = a_page();
    set_later_apart(page);
    ASSERT_EQ(page.open.size(), 2u);
    EXPECT_EQ(page.open[0].what, "At its end");
    ASSERT_EQ(page.later.size(), 1u);
    EXPECT_EQ(page.later[0].what, "After it");
    page = a_page();
    page.shift.reset();
    set_later_apart(page);
    EXPECT_TRUE(page.later.empty());
}

TEST(TasksOfAPerson, are_theirs_and_those_of_nobody_in_particular)
{
    auto page = a_page();
    day_plan::Entry entry{};
    entry.with = StaffId{"joel"};
    page.planned = {entry};
    keep_mine(page, StaffId{"priya"});
    ASSERT_EQ(page.open.size(), 2u);
    EXPECT_EQ(page.open[1].what, "After it");
    EXPECT_TRUE(page.planned.empty());
}

}  // namespace
}  // namespace keywork
