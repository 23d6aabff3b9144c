#include "features/today/home/home.hpp"

#include <gtest/gtest.h>

namespace keywork::home {
namespace {

sys_seconds at(std::string_view text) { return *instant_from_text(text); }

constexpr std::string_view now = "2026-11-24T16:35:00Z";   // a Tuesday

ChildToday a_child(std::string known_as)
{
    ChildToday child;
    child.child.face.id = ChildId{known_as};
    child.child.face.known_as = known_as;
    child.child.face.family_name = "Okafor";
    child.child.face.born_on = *day_from_text("2012-02-03");
    return child;
}

TEST(TaskTime, is_the_time_today_the_day_for_a_whole_day_and_both_on_another_day)
{
    EXPECT_EQ(task_time(at("2026-11-24T17:30:00Z"), at(now)), "5:30pm");
    EXPECT_EQ(task_time(at("2026-11-24T23:59:59Z"), at(now)), "Today");
    EXPECT_EQ(task_time(at("2026-11-24T23:58:00Z"), at(now)), "11:58pm");
    EXPECT_EQ(task_time(at("2026-11-25T12:00:00Z"), at(now)), "Wed noon");
    EXPECT_EQ(task_time(at("2026-11-25T23:59:59Z"), at(now)), "Wed");
}

TEST(ChildToday, says_of_what_is_to_do_that_its_time_has_passed)
{
    std::vector<ChildToday> children{a_child("Amara")};
    action::Action task{.child = children[0].child.face.id, .what = "ring Nadia",
                        .due_at = at(now)};
    attach(children, {}, {task}, {}, at(now));
    EXPECT_EQ(children[0].to_do.front().find("Late"), std::string::npos);
    children[0].to_do.clear();
    task.due_at = at(now) - std::chrono::seconds{1};
    attach(children, {}, {task}, {}, at(now));
    EXPECT_TRUE(children[0].to_do.front().starts_with("Late, "));
    EXPECT_TRUE(action::is_late(task, at(now)));
    task.closed_at = at(now);
    EXPECT_FALSE(action::is_late(task, at(now)));
}

TEST(CaseloadFilter, finds_by_part_of_a_name_or_school_whatever_the_letters)
{
    auto child = a_child("Amara");
    child.child.school_name = "Holt Bridge Academy";
    EXPECT_TRUE(stays(child, {.words = "okaf"}, at(now)));
    EXPECT_TRUE(stays(child, {.words = "HOLT"}, at(now)));
    EXPECT_FALSE(stays(child, {.words = "Tyler"}, at(now)));
}

TEST(CaseloadFilter, keeps_a_year_group_by_its_code)
{
    EXPECT_TRUE(stays(a_child("Amara"), {.words = "", .year = "10"}, at(now)));
    EXPECT_FALSE(stays(a_child("Amara"), {.words = "", .year = "9"}, at(now)));
}

TEST(Silence, puts_whom_nothing_was_written_about_first)
{
    std::vector<ChildToday> children{a_child("Amara"), a_child("Tyler"), a_child("Jodie")};
    children[0].last_written_at = at("2026-11-24T09:00:00Z");
    children[1].last_written_at = at("2026-11-20T09:00:00Z");
    sort_by_silence(children);
    EXPECT_EQ(children[0].child.face.known_as, "Jodie");
    EXPECT_EQ(children[1].child.face.known_as, "Tyler");
}

TEST(Risk, puts_a_danger_before_everything_else)
{
    std::vector<ChildToday> children{a_child("Amara"), a_child("Tyler")};
    children[1].alerts.push_back({.danger = Danger::stop});
    sort_by_risk(children);
    EXPECT_EQ(children[0].child.face.known_as, "Tyler");
}

TEST(With, names_the_part_of_those_who_are_not_plain_workers)
{
    auto const on = [](std::string name, ShiftPart part) {
        OnShift one;
        one.staff.full_name = std::move(name);
        one.shift.part = part;
        return one;
    };
    EXPECT_EQ(with_words({}, TodayPage::shift), "");
    EXPECT_EQ(with_words({on("Marcus Bell", ShiftPart::shift_lead),
                          on("Joel Adeyemi", ShiftPart::worker),
                          on("Hannah Wray", ShiftPart::sleep_in)}, TodayPage::shift),
              "With Marcus Bell (shift lead), Joel Adeyemi and Hannah Wray (sleep-in).");
    EXPECT_EQ(with_words({on("Ben Achter", ShiftPart::shift_lead)}, TodayPage::caseload),
              "With Ben Achter.");
}

}  // namespace
}  // namespace keywork::home
