#include "features/home_life/checks/checks.hpp"

#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::checks {
namespace {

SettingId const home{"larch-house"};

PlanPage a_plan()
{
    return {.place_name = {}, .rules = {},
            .codes = {{"FRIDGE", "Fridge and freezer temperatures"}, {"WINDOW", "Restrictors"}},
            .code = {}, .words = {}, .every = {}, .unit = {}, .lines = {}, .problems = {}};
}

CheckPage a_check()
{
    CheckPage page;
    page.check.lines = {{"Fridge", 0, 50}, {"Door", {}, {}}};
    page.lines = {{"4.5", "", ""}, {"pass", "", ""}};
    page.done_at = "now";
    page.now = testing::house_now();
    return page;
}

TEST(CheckRule, that_is_left_empty_is_as_usual_for_its_code)
{
    auto plan = a_plan();
    plan.code = "FRIDGE";
    auto const rule = read_rule(plan, home, testing::house_today()).value();
    EXPECT_EQ(rule.words, "Fridge and freezer temperatures");
    EXPECT_EQ(rule.often, (premises::Often{premises::Unit::days, 1}));
    EXPECT_EQ(rule.lines.size(), 2u);
    plan.code = "WINDOW";
    EXPECT_EQ(read_rule(plan, home, testing::house_today())->lines,
              (std::vector<Line>{{"Restrictors", {}, {}}}));
}

TEST(CheckRule, has_figures_of_its_own_from_1_to_365)
{
    auto plan = a_plan();
    plan.words = "Trampoline";
    plan.unit = "weeks";
    plan.every = "2";
    plan.lines = "Net\r\n\r\nSprings, at most 30\r\n";
    auto const rule = read_rule(plan, home, testing::house_today()).value();
    EXPECT_EQ(rule.often, (premises::Often{premises::Unit::days, 14}));
    EXPECT_EQ(rule.lines, (std::vector<Line>{{"Net", {}, {}}, {"Springs", {}, 300}}));
    for (auto const* wrong : {"0", "366", "two"}) {
        plan.every = wrong;
        EXPECT_TRUE(refused_as<Invalid>(read_rule(plan, home, testing::house_today()))) << wrong;
    }
    plan.every = "365";
    plan.unit = "days";
    EXPECT_TRUE(read_rule(plan, home, testing::house_today()));
    plan.unit = "years";
    EXPECT_TRUE(refused_as<Invalid>(read_rule(plan, home, testing::house_today())));
}

TEST(CheckDone, wants_a_reading_or_a_choice_for_each_line)
{
    auto page = a_check();
    auto const read = read_done(page, home);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->found[0].reading_tenths, 45);
    EXPECT_TRUE(read->found[1].passed);
    page.lines = {{"cold", "", ""}, {"", "", ""}};
    page.done_at = "soon";
    auto const refused = read_done(page, home);
    ASSERT_TRUE(refused_as<Invalid>(refused));
    EXPECT_EQ(refused_as<Invalid>(refused)->problems.size(), 3u);
}

TEST(CheckDone, of_a_drill_wants_its_length)
{
    auto page = a_check();
    page.check.code = "FIRE-DRILL";
    page.to_clear = "2:30";
    EXPECT_EQ(read_done(page, home)->drill->to_clear, seconds{150});
    page.to_clear = "long";
    EXPECT_TRUE(refused_as<Invalid>(read_done(page, home)));
}

TEST(CheckDone, is_said_in_words)
{
    Done done;
    done.results = {{"Fridge", true, 45}, {"Door", true, {}}};
    EXPECT_EQ(found_in_words(done), "All right: Fridge 4.5 °C");
    done.results[0] = {"Fridge", false, 75};
    EXPECT_EQ(found_in_words(done), "1 of 2 not right: Fridge 7.5 °C");
    done.results = {{"Door", true, {}}};
    EXPECT_EQ(found_in_words(done), "All right");
}

TEST(CheckCode, is_offered_to_the_settings_it_names)
{
    EXPECT_TRUE(is_offered("all", "vs"));
    EXPECT_TRUE(is_offered("home;ap", "ap"));
    EXPECT_FALSE(is_offered("home;ap", "pru"));
    EXPECT_FALSE(is_offered("", "home"));
}

}  // namespace
}  // namespace keywork::checks
