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
    attach_actions(children, {task}, at(now));
    EXPECT_EQ(children[0].to_do.front().find("Late"), std::string::npos);
    children[0].to_do.clear();
    task.due_at = at(now) - std::chrono::seconds{1};
    attach_actions(children, {task}, at(now));
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

std::vector<ChildToday> children_named(std::initializer_list<char const*> names)
{
    std::vector<ChildToday> children;
    for (auto const* name : names) children.push_back(a_child(name));
    return children;
}

TEST(Groups, come_by_name_and_whoever_is_in_none_comes_last)
{
    auto children = children_named({"Amara", "Tyler", "Jodie"});
    children[1].child.group_name = "Oak";
    children[2].child.group_name = "Elm";
    sort_by_group(children);
    EXPECT_EQ(children[0].child.face.known_as, "Jodie");
    EXPECT_EQ(children[1].child.face.known_as, "Tyler");
    EXPECT_EQ(children[2].child.face.known_as, "Amara");
}

TEST(Page, keeps_as_many_as_fit_and_says_of_how_many)
{
    auto whole = children_named({"A", "B", "C"});
    auto const all = keep_page(whole, "", 3);
    EXPECT_EQ(whole.size(), 3U);
    EXPECT_EQ(all.of, 3U);

    auto part = children_named({"A", "B", "C"});
    auto const last = keep_page(part, "2", 2);
    ASSERT_EQ(part.size(), 1U);
    EXPECT_EQ(part[0].child.face.known_as, "C");
    EXPECT_EQ(last.first, 2U);
    EXPECT_EQ(last.of, 3U);
}

TEST(Page, starts_anew_where_the_list_has_become_shorter)
{
    auto children = children_named({"A", "B", "C"});
    auto const shown = keep_page(children, "3", 2);
    EXPECT_EQ(shown.first, 0U);
    ASSERT_EQ(children.size(), 2U);
    EXPECT_EQ(children[0].child.face.known_as, "A");

    std::vector<ChildToday> nobody;
    EXPECT_EQ(keep_page(nobody, "50", 25).of, 0U);
}

clock::DueDuty due_for(std::string child, std::string clock, std::string_view due_at)
{
    clock::DueDuty due;
    due.duty.child = ChildId{std::move(child)};
    due.duty.clock = std::move(clock);
    due.due = clock::Due{.at = at(due_at), .on = {}, .surety = {}};
    due.standing = at(due_at) < at(now) ? clock::Standing::overdue : clock::Standing::running;
    return due;
}

TEST(Counts, are_of_everybody_whatever_is_shown)
{
    auto children = children_named({"Amara", "Tyler", "Jodie"});
    children[0].child.group_name = "Oak";
    std::vector<clock::DueDuty> const duties{
        due_for("Tyler", "HOME-R40", "2026-11-20T12:00:00Z"),
        due_for("Amara", "LAC-REVIEW-N", "2026-12-08T16:35:00Z"),    // in 14 days to the second
        due_for("Tyler", "PEP-COMPLETE", "2026-11-30T12:00:00Z"),
        due_for("Jodie", "LAC-REVIEW-N", "2026-12-08T16:35:01Z")};
    attach_duties(children, duties);
    attach_peps(children, duties);
    auto const counts = counts_of(children, at(now));
    EXPECT_EQ(counts.all, 3);
    EXPECT_EQ(counts.late, 1);
    EXPECT_EQ(counts.soon, 2);
    EXPECT_EQ(counts.pep, 1);
    EXPECT_EQ(counts.by_group.at("Oak"), 1);
    EXPECT_EQ(counts.by_group.at(""), 2);
    EXPECT_EQ(children[1].next->duty.clock, "HOME-R40");   // the most urgent stays the next
}

TEST(MustBeDone, puts_limits_of_our_own_after_those_of_law_and_guidance)
{
    using clock::LawLevel;
    using clock::TimeFrom;
    auto const timed = [](LawLevel level, TimeFrom from) {
        clock::LawClock made{};
        made.level = level;
        made.time_from = from;
        return made;
    };
    auto const law = timed(LawLevel::statutory, TimeFrom::source);
    auto const guidance = timed(LawLevel::statutory_guidance, TimeFrom::source);
    auto const ours = timed(LawLevel::statutory, TimeFrom::ours);
    auto const local = timed(LawLevel::local_policy, TimeFrom::source);
    std::vector<clock::DueDuty> duties{
        due_for("Kacper", "PLAN-KEYWORK", "2026-11-22T12:00:00Z"),
        due_for("Amara", "OURS", "2026-11-23T12:00:00Z"),
        due_for("Jodie", "MISS-RHI", "2026-11-25T23:20:00Z"),
        due_for("Kacper", "LAC-RHA-5PLUS", "2026-12-04T12:00:00Z")};
    duties[0].clock = &local;
    duties[1].clock = &ours;
    duties[2].clock = &guidance;
    duties[3].clock = &law;
    auto const ordered = own_limits_last(duties);
    ASSERT_EQ(ordered.size(), 4U);
    EXPECT_EQ(ordered[0], &duties[2]);   // guidance in a day goes before law in ten
    EXPECT_EQ(ordered[1], &duties[3]);
    EXPECT_EQ(ordered[2], &duties[0]);
    EXPECT_EQ(ordered[3], &duties[1]);
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

TEST(WhatYoungPeopleSaid, is_read_by_who_answers_it_and_what_is_unsafe_by_everybody)
{
    voices::Said mine, unsafe, other;
    mine.assigned_to = StaffId{"priya"};
    unsafe.came = voices::Came::unsafe;
    other.assigned_to = StaffId{"joel"};
    std::vector<voices::Said> const all{mine, unsafe, other};
    EXPECT_EQ(to_read(all, StaffId{"priya"}, Reads::own).size(), 2U);
    EXPECT_EQ(to_read(all, StaffId{"dana"}, Reads::own).size(), 1U);
    EXPECT_EQ(to_read(all, StaffId{"ruth"}, Reads::everything).size(), 3U);
}

}  // namespace
}  // namespace keywork::home
