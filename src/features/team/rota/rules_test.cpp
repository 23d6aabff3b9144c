#include "features/team/rota/rota.hpp"

#include "care/shift/hours.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

local_days on(int year, unsigned month, unsigned day)
{
    return local_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}

sys_seconds london(local_days day, minutes time) { return from_london(local_seconds{day} + time); }

std::vector<ShiftHours> home_hours()
{
    return {{"early", "early shift", hours{7}, hours{14} + minutes{30}},
            {"late", "late shift", hours{14}, hours{22}},
            {"night", "night shift", hours{21} + minutes{45}, hours{7} + minutes{15}}};
}

rota::Planned planned(std::string const& who, ShiftName name, ShiftPart part, sys_seconds from,
                      sys_seconds until)
{
    return {.shift = {.id = who + to_text(from), .setting = SettingId{"larch"},
                      .staff = StaffId{who}, .name = name, .part = part, .starts_at = from,
                      .ends_at = until},
            .staff = {StaffId{who}, who, "Worker"},
            .worked = std::nullopt};
}

/// A week from Monday 23 November 2026 in which somebody leads every shift.
rota::Week full_week(local_days monday = on(2026, 11, 23))
{
    rota::Week week{.monday = monday, .hours = home_hours(), .round_the_clock = true, .shifts = {},
                    .elsewhere = {}, .skills = {}, .has_skill = {}};
    for (int step = -1; step < 7; ++step)
        for (auto const& one : shifts::shifts_on(week.hours, monday + days{step}))
            if (one.ends_at > start_of(monday))
                week.shifts.push_back(planned("lead-" + one.name, *shift_name_from_text(one.name),
                                              ShiftPart::shift_lead, one.starts_at,
                                              one.ends_at));
    return week;
}

TEST(RotaWarnings, are_none_when_every_shift_is_led_and_every_hour_has_somebody)
{
    EXPECT_TRUE(rota::warnings(full_week()).empty());
}

TEST(RotaWarnings, say_who_is_on_twice_but_not_who_goes_from_one_shift_to_the_next)
{
    auto week = full_week();
    auto const day = on(2026, 11, 24);
    week.shifts.push_back(planned("lead-late", ShiftName::night, ShiftPart::sleep_in,
                                  london(day, hours{22}), london(day + days{1}, hours{7})));
    EXPECT_TRUE(rota::warnings(week).empty());
    week.shifts.back().shift.starts_at -= minutes{1};
    auto const found = rota::warnings(week);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().day, day);
    EXPECT_EQ(found.front().words,
              "lead-late is on twice at once: 2pm to 10pm and 9:59pm to 7am.");
}

TEST(RotaWarnings, look_at_other_places_and_let_somebody_be_on_call_while_they_work)
{
    auto week = full_week();
    auto const day = on(2026, 11, 24);
    week.shifts.push_back(planned("lead-late", ShiftName::late, ShiftPart::on_call,
                                  london(day, hours{14}), london(day, hours{22})));
    EXPECT_TRUE(rota::warnings(week).empty());
    week.elsewhere.push_back({.id = "other", .setting = SettingId{"other"},
                              .staff = StaffId{"lead-early"}, .name = ShiftName::day,
                              .part = ShiftPart::worker, .starts_at = london(day, hours{9}),
                              .ends_at = london(day, hours{10})});
    auto const found = rota::warnings(week);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_NE(found.front().words.find("in another place"), std::string::npos);
}

TEST(RotaWarnings, name_a_shift_that_nobody_leads)
{
    auto week = full_week();
    for (auto& one : week.shifts)
        if (one.shift.name == ShiftName::late && london_day(one.shift.starts_at) == week.monday)
            one.shift.part = ShiftPart::worker;
    auto const found = rota::warnings(week);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front(), (rota::Warning{week.monday, "Nobody leads the late shift."}));
}

TEST(RotaWarnings, name_the_hours_over_midnight_in_which_nobody_is_there)
{
    auto week = full_week();
    auto const day = on(2026, 11, 24);
    std::erase_if(week.shifts, [&](rota::Planned const& one) {
        return one.shift.name == ShiftName::night && london_day(one.shift.starts_at) == day;
    });
    auto const found = rota::warnings(week);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().words, "Nobody is on from Tuesday 10pm to Wednesday 7am.");
    week.shifts.push_back(planned("far", ShiftName::night, ShiftPart::on_call,
                                  london(day, hours{22}), london(day + days{1}, hours{7})));
    EXPECT_EQ(rota::warnings(week).size(), 1u) << "who is on call is not there";
}

TEST(RotaWarnings, ask_for_a_training_of_each_shift_on_its_own_day)
{
    auto week = full_week();
    week.skills = {{"FIRST-AID", "First aid at work"}};
    auto const last = on(2026, 11, 27);
    week.has_skill = [&](StaffId const& staff, std::string_view training, local_days day) {
        return training == "FIRST-AID" && (staff != StaffId{"lead-late"} || day <= last);
    };
    auto const found = rota::warnings(week);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0], (rota::Warning{on(2026, 11, 28), "Nobody on the late shift has “First aid "
                                                         "at work” in date."}));
    EXPECT_EQ(found[1].day, on(2026, 11, 29));
}

TEST(RotaCopy, keeps_london_times_over_the_change_of_clocks)
{
    auto const night = planned("owen", ShiftName::night, ShiftPart::shift_lead,
                               london(on(2026, 10, 19), hours{22}),
                               london(on(2026, 10, 20), hours{7}));
    auto const copies = rota::a_week_later({night.shift}, {});
    ASSERT_EQ(copies.size(), 1u);
    EXPECT_EQ(copies[0].starts_at, london(on(2026, 10, 26), hours{22}));
    EXPECT_EQ(copies[0].ends_at - copies[0].starts_at, hours{9});
    EXPECT_EQ(copies[0].starts_at - night.shift.starts_at, days{7} + hours{1});
}

TEST(RotaCopy, leaves_out_whoever_is_there_already)
{
    auto const late = planned("priya", ShiftName::late, ShiftPart::worker,
                              london(on(2026, 11, 16), hours{14}),
                              london(on(2026, 11, 16), hours{22}));
    auto there = late.shift;
    there.starts_at += days{7} + hours{8};
    there.ends_at += days{7} + hours{8};
    EXPECT_EQ(rota::a_week_later({late.shift}, {there}).size(), 1u);
    there.starts_at -= minutes{1};
    EXPECT_TRUE(rota::a_week_later({late.shift}, {there}).empty());
}

TEST(RotaWeek, begins_on_monday)
{
    EXPECT_EQ(rota::monday_of(on(2026, 11, 23)), on(2026, 11, 23));
    EXPECT_EQ(rota::monday_of(on(2026, 11, 29)), on(2026, 11, 23));
    EXPECT_EQ(rota::monday_of(on(2026, 11, 30)), on(2026, 11, 30));
}

TEST(RotaReading, takes_the_hours_of_the_shift_where_none_are_typed)
{
    rota::ShiftReading const with{home_hours(), {{StaffId{"owen"}, "Owen Pryce", "Night lead"}},
                                  london(on(2026, 11, 24), hours{16})};
    rota::TypedShift typed{.staff = "owen", .day = "tomorrow", .name = "night",
                           .part = "shift_lead", .from = {}, .until = {}, .why = {}};
    auto const read = rota::read_shift(typed, with, {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->starts_at, london(on(2026, 11, 25), hours{21} + minutes{45}));
    EXPECT_EQ(read->ends_at, london(on(2026, 11, 26), hours{7} + minutes{15}));
    typed = {.staff = "nobody", .day = "soonish", .name = "lunch", .part = "", .from = "x",
             .until = "", .why = {}};
    auto const wrong = rota::read_shift(typed, with, {});
    ASSERT_TRUE(refused_as<Invalid>(wrong));
    EXPECT_EQ(refused_as<Invalid>(wrong)->problems.size(), 5u);
}

TEST(RotaReading, takes_times_worked_once_they_began_and_none_for_who_did_not_come)
{
    auto const day = on(2026, 11, 24);
    auto const shift = planned("priya", ShiftName::late, ShiftPart::worker,
                               london(day, hours{14}), london(day, hours{22})).shift;
    auto const at = [&](minutes time) {
        return rota::read_worked("2pm", "10:20pm", shift, london(day, time));
    };
    EXPECT_FALSE(at(hours{14} - minutes{1}));
    ASSERT_TRUE(at(hours{14}));
    EXPECT_EQ(*at(hours{14})->ends_at, london(day, hours{22} + minutes{20}));
    auto const absent = rota::read_worked("", "", shift, london(day, hours{23}));
    ASSERT_TRUE(absent);
    EXPECT_FALSE(absent->starts_at);
}

}  // namespace
}  // namespace keywork
