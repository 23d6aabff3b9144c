#include "features/home_life/night/night.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

constexpr local_days evening_of{std::chrono::year{2026} / 11 / 24};

sys_seconds at_night(minutes time) { return from_london(local_seconds{evening_of} + time); }

night::PlansPage typed_plan()
{
    return {.place_name = {}, .plans = {}, .children = {{"jodie", "Jodie Maher"}},
            .child = "jodie", .place = {}, .every = "60", .from = "10pm", .until = "1am",
            .note = "Door ajar", .problems = {}};
}

TEST(NightPlanTyped, is_read_with_its_child_and_says_itself_in_words)
{
    auto const plan = night::read_plan(typed_plan(), SettingId{"larch"}, at_night(hours{20}));
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->child, ChildId{"jodie"});
    EXPECT_EQ(night::in_words(*plan), "Every hour from 10pm to 1am");
    auto typed = typed_plan();
    typed.every = "90";
    EXPECT_EQ(night::in_words(night::read_plan(typed, {}, at_night(hours{20})).value()),
              "Every 90 minutes from 10pm to 1am");
    typed.until = "10pm";
    EXPECT_EQ(night::in_words(night::read_plan(typed, {}, at_night(hours{20})).value()),
              "At 10pm");
    typed.from = "soon";
    EXPECT_FALSE(night::read_plan(typed, {}, at_night(hours{20})));
}

TEST(NightWoken, puts_a_time_before_noon_on_the_morning_of_the_night)
{
    night::WokenPage const typed{.at = "2:15am", .minutes_up = "35", .why = "A bad dream",
                                 .problems = {}};
    auto const woken = night::read_woken(typed, StaffId{"hannah"}, at_night(hours{30}));
    ASSERT_TRUE(woken);
    EXPECT_EQ(woken->night, evening_of);
    EXPECT_EQ(woken->at, at_night(hours{26} + minutes{15}));
    EXPECT_EQ(woken->minutes_up, 35);
}

TEST(NightLooks, wait_one_at_a_time_from_ten_minutes_before_and_name_the_next_to_come)
{
    auto const plan = night::read_plan(typed_plan(), {}, at_night(hours{20})).value();
    night::PlanOfNight one{.plan = plan, .rounds = {}};
    for (auto const at : night::rounds(plan, evening_of)) one.rounds.push_back({at, {}});
    std::vector<night::PlanOfNight> const all{one};
    auto const now = at_night(hours{23});
    auto const looks = night::waiting(all, now);
    ASSERT_EQ(looks.size(), 1u);
    EXPECT_EQ(looks[0].round->at, now);
    EXPECT_EQ(night::waiting(all, now - minutes{10}).at(0).round->at, now);
    EXPECT_EQ(night::waiting(all, now - minutes{10} - seconds{1}).at(0).round->at,
              at_night(hours{22}));
    EXPECT_TRUE(night::waiting(all, at_night(hours{22} - minutes{11})).empty());
    EXPECT_EQ(night::next_at(all, now), at_night(hours{24}));
    EXPECT_FALSE(night::next_at(all, at_night(hours{25})));
}

}  // namespace
}  // namespace keywork
