#include "care/notice/notice.hpp"

#include <gtest/gtest.h>

namespace keywork::notice {
namespace {

sys_seconds const four_pm = instant_from_text("2026-11-24T16:00:00Z").value();
StaffId const me{"me"};
StaffId const somebody{"somebody"};

Figures the_figures()
{
    return Figures{{{Figure::duty_ahead, hours{48}},
                    {Figure::duty_to_senior, hours{2}},
                    {Figure::law_to_lead, hours{24}},
                    {Figure::other_to_lead, hours{168}},
                    {Figure::task_ahead, hours{24}},
                    {Figure::task_to_maker, hours{4}},
                    {Figure::task_to_senior, hours{24}}}};
}

enum class Kind : std::uint8_t { law, guidance, kept };

/// One that must be met at 4pm, as it stands at `now`.
clock::DueDuty due_at_four(Kind kind, sys_seconds now)
{
    static clock::LawClock const law{.level = clock::LawLevel::statutory,
                                     .asks = clock::Asks::act};
    static clock::LawClock const guidance{.level = clock::LawLevel::guidance,
                                          .asks = clock::Asks::act};
    static clock::LawClock const kept{.level = clock::LawLevel::statutory,
                                      .asks = clock::Asks::keep};
    clock::DueDuty due;
    due.clock = kind == Kind::law ? &law : kind == Kind::guidance ? &guidance : &kept;
    due.due = clock::Due{.at = four_pm, .on = {}, .surety = {}};
    due.standing = now > four_pm && kind != Kind::kept ? clock::Standing::overdue
                                                       : clock::Standing::running;
    return due;
}

Stage duty_stage(Kind kind, seconds after)
{
    auto const now = four_pm + after;
    return stage_of(due_at_four(kind, now), the_figures(), now);
}

action::Action a_task(std::optional<StaffId> assigned_to = somebody)
{
    action::Action task{};
    task.id = ActionId{"task"};
    task.assigned_to = std::move(assigned_to);
    task.due_at = four_pm;
    return task;
}

Stage task_stage(seconds after)
{
    return stage_of(a_task(), the_figures(), four_pm + after);
}

TEST(ADeadline, is_a_reminder_48_hours_before_its_time_and_not_a_second_sooner)
{
    EXPECT_EQ(duty_stage(Kind::law, -hours{48} - seconds{1}), Stage::quiet);
    EXPECT_EQ(duty_stage(Kind::law, -hours{48}), Stage::reminder);
    EXPECT_EQ(duty_stage(Kind::law, seconds{0}), Stage::reminder);
}

TEST(ADeadline, of_law_goes_to_seniors_and_then_to_leads)
{
    EXPECT_EQ(duty_stage(Kind::law, seconds{1}), Stage::late);
    EXPECT_EQ(duty_stage(Kind::law, hours{2} - seconds{1}), Stage::late);
    EXPECT_EQ(duty_stage(Kind::law, hours{2}), Stage::to_senior);
    EXPECT_EQ(duty_stage(Kind::law, hours{24} - seconds{1}), Stage::to_senior);
    EXPECT_EQ(duty_stage(Kind::law, hours{24}), Stage::to_lead);
}

TEST(ADeadline, that_is_not_law_stays_longer_with_the_seniors)
{
    EXPECT_EQ(duty_stage(Kind::guidance, hours{168} - seconds{1}), Stage::to_senior);
    EXPECT_EQ(duty_stage(Kind::guidance, hours{168}), Stage::to_lead);
}

TEST(ADeadline, that_only_asks_to_keep_something_reminds_nobody)
{
    EXPECT_EQ(duty_stage(Kind::kept, -hours{1}), Stage::quiet);
}

TEST(ADeadline, that_is_met_or_has_no_time_is_quiet)
{
    auto met = due_at_four(Kind::law, four_pm + hours{30});
    met.duty.facts.met_at = four_pm;
    EXPECT_EQ(stage_of(met, the_figures(), four_pm + hours{30}), Stage::quiet);
    auto without = due_at_four(Kind::law, four_pm);
    without.due.reset();
    EXPECT_EQ(stage_of(without, the_figures(), four_pm), Stage::quiet);
}

TEST(ATask, is_a_reminder_24_hours_before_then_late_then_back_with_its_maker_then_a_seniors)
{
    EXPECT_EQ(task_stage(-hours{24} - seconds{1}), Stage::quiet);
    EXPECT_EQ(task_stage(-hours{24}), Stage::reminder);
    EXPECT_EQ(task_stage(seconds{0}), Stage::reminder);
    EXPECT_EQ(task_stage(seconds{1}), Stage::late);
    EXPECT_EQ(task_stage(hours{4} - seconds{1}), Stage::late);
    EXPECT_EQ(task_stage(hours{4}), Stage::to_maker);
    EXPECT_EQ(task_stage(hours{24} - seconds{1}), Stage::to_maker);
    EXPECT_EQ(task_stage(hours{24}), Stage::to_senior);
}

TEST(ATask, that_is_closed_or_has_no_time_is_quiet)
{
    auto closed = a_task();
    closed.closed_at = four_pm;
    EXPECT_EQ(stage_of(closed, the_figures(), four_pm + hours{30}), Stage::quiet);
    auto without = a_task();
    without.due_at.reset();
    EXPECT_EQ(stage_of(without, the_figures(), four_pm), Stage::quiet);
}

TEST(WhatIsLate, is_told_to_whom_it_has_come)
{
    Reader const care{.staff = me, .role = Role::care};
    Reader const leading{.staff = me, .role = Role::care, .leads_shift = true};
    Reader const senior{.staff = me, .role = Role::senior};
    Reader const lead{.staff = me, .role = Role::lead};
    Reader const alone{.staff = me, .role = Role::lead, .seniors = Seniors::none};
    EXPECT_FALSE(is_told(Stage::late, senior));
    EXPECT_FALSE(is_told(Stage::to_lead, care));
    EXPECT_TRUE(is_told(Stage::to_senior, leading));
    EXPECT_TRUE(is_told(Stage::to_senior, senior));
    EXPECT_FALSE(is_told(Stage::to_senior, lead));
    EXPECT_TRUE(is_told(Stage::to_senior, alone));
    EXPECT_TRUE(is_told(Stage::to_lead, senior));
    EXPECT_TRUE(is_told(Stage::to_lead, lead));
    EXPECT_FALSE(is_told(Stage::late, alone));
}

TEST(Needs, of_a_reader_are_what_came_to_them_and_the_counts_of_the_rest)
{
    auto const now = four_pm + hours{30};
    std::vector<clock::DueDuty> duties{due_at_four(Kind::law, now),
                                       due_at_four(Kind::guidance, now)};
    auto soon = due_at_four(Kind::law, four_pm);
    soon.due->at = now + hours{48};
    duties.push_back(soon);
    auto near = a_task(me);
    near.due_at = now + hours{1};
    std::vector<action::Action> const tasks{a_task(), a_task(me), near};

    Seen const seen{duties, tasks, {}};
    auto const lead = needs_of(seen, {.staff = me, .role = Role::lead}, the_figures(), now);
    EXPECT_EQ(lead.duties.size(), 1U);
    EXPECT_TRUE(lead.tasks.empty());
    EXPECT_EQ(lead.near_duties, 1);
    EXPECT_EQ(lead.own_late_tasks, 1);
    EXPECT_EQ(lead.own_near_tasks, 1);

    auto const senior = needs_of(seen, {.staff = me, .role = Role::senior}, the_figures(), now);
    EXPECT_EQ(senior.duties.size(), 2U);
    EXPECT_EQ(senior.tasks.size(), 1U);

    std::set<ActionId> const made{ActionId{"task"}};
    auto const maker =
        needs_of({duties, tasks, made}, {.staff = me, .role = Role::care}, the_figures(), now);
    EXPECT_TRUE(maker.duties.empty());
    EXPECT_EQ(maker.tasks.size(), 1U);
}

TEST(HowLong, is_said_in_hours_then_in_whole_days)
{
    EXPECT_EQ(in_words(hours{0}), "at once");
    EXPECT_EQ(in_words(hours{1}), "1 hour");
    EXPECT_EQ(in_words(hours{71}), "71 hours");
    EXPECT_EQ(in_words(hours{72}), "3 days");
    EXPECT_EQ(in_words(hours{73}), "73 hours");
    auto const now = four_pm + hours{30};
    auto const due = due_at_four(Kind::law, now);
    EXPECT_EQ(why_in_words(Stage::to_lead, due, the_figures()),
              "with you since it was 24 hours late");
}

}  // namespace
}  // namespace keywork::notice
