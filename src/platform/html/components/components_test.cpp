#include "platform/expects.hpp"
#include "platform/html/components/body_map.hpp"
#include "platform/html/components/chart.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/table.hpp"
#include "platform/html/components/timeline.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keywork::html {
namespace {

bool has(Markup const& made, std::string_view part)
{
    return made.text().find(part) != std::string::npos;
}

TEST(Tag, is_a_word_with_its_tone)
{
    EXPECT_EQ(tag("Held <last> night", Tone::warn).text(),
              R"(<span class="kw-tag kw-tag--warn">Held &lt;last&gt; night</span>)");
    EXPECT_EQ(tag("EHC plan").text(), R"(<span class="kw-tag">EHC plan</span>)");
}

TEST(Rating, has_a_shape_and_a_word)
{
    EXPECT_TRUE(has(rating(Rating::green, "Green"), "<circle"));
    EXPECT_TRUE(has(rating(Rating::amber, "Amber"), "<path"));
    EXPECT_TRUE(has(rating(Rating::red, "Not good enough"), "</svg>Not good enough</span>"));
}

TEST(Avatar, keeps_the_same_tint_for_the_same_person)
{
    EXPECT_EQ(tint_of("7f3a"), tint_of("7f3a"));
    bool seen[4] = {};
    for (int child = 0; child < 100; ++child)
        seen[tint_of("child-" + std::to_string(child))] = true;
    EXPECT_TRUE(std::ranges::all_of(seen, [](bool one) { return one; }));
}

TEST(Avatar, takes_the_first_and_last_word_of_a_name)
{
    EXPECT_EQ(initials_of("Tyler Brandreth"), "TB");
    EXPECT_EQ(initials_of(" Amara Ngozi Okafor "), "AO");
    EXPECT_EQ(initials_of("Éowyn"), "É");
    EXPECT_EQ(initials_of("  "), "");
}

TEST(Alerts, are_links_only_where_there_is_a_plan)
{
    Alert const all[] = {{"Nut allergy.", "EpiPen", Tone::stop, Icon::alert, path("/plan")},
                         {"Tablet.", "9pm"}};
    auto const made = alerts(all);
    EXPECT_TRUE(has(made, R"(<a class="kw-alert kw-alert--stop" href="/plan">)"));
    EXPECT_TRUE(has(made, R"(<span class="kw-alert kw-alert--warn">)"));
    EXPECT_TRUE(alerts({}).empty());
}

TEST(Voice, says_its_language_when_it_is_not_english)
{
    EXPECT_TRUE(has(voice({"Shwmae", "Amara", "cy"}), R"(<blockquote lang="cy">“Shwmae”)"));
    EXPECT_TRUE(has(voice({"Hello", "Amara"}), "<blockquote>“Hello”"));
}

TEST(Deadlines, show_the_meter_only_when_time_is_running)
{
    Deadline due{.left = "4 days left",
                 .when = "Sat 7:40pm",
                 .datetime = "2026-11-28T19:40",
                 .what = "Talk to Tyler",
                 .to = path("/due"),
                 .duty = "Within 5 days.",
                 .source = "reg 35(3)(c)"};
    EXPECT_FALSE(has(deadlines(std::span{&due, 1}), "kw-meter"));
    due.percent_gone = 140;
    EXPECT_TRUE(has(deadlines(std::span{&due, 1}), R"(width="100%")"));
    EXPECT_TRUE(has(deadlines(std::span{&due, 1}), "Within 5 days. reg 35(3)(c)"));
}

TEST(Steps, say_which_is_now_and_link_only_those_that_are_done)
{
    Step const all[] = {{.words = "First", .to = path("/first"), .done = true},
                        {.words = "Second"},
                        {.words = "Third"}};
    auto const made = steps(all, 1);
    EXPECT_TRUE(has(made, R"(<a class="kw-step is-done" href="/first">)"));
    EXPECT_TRUE(has(made, R"(aria-current="step"><span class="kw-steps__t">2. Second)"));
    EXPECT_TRUE(has(made, "Step 2 of 3"));
    EXPECT_TRUE(steps(std::span{all, 1}, 0).empty());
}

TEST(Table, carries_the_roles_that_stacking_takes_away)
{
    Table const two{.caption = "Staff",
                    .columns = {{"Name"}, {.words = "Due", .sorted = Column::Sorted::ascending}},
                    .rows = {{text("Priya"), {text("Today")}}}};
    auto const made = table(two);
    EXPECT_TRUE(has(made, R"(<table class="kw-table kw-stackt" role="table">)"));
    EXPECT_TRUE(has(made, R"(<th scope="col" role="columnheader" aria-sort="ascending">Due</th>)"));
    EXPECT_TRUE(has(made, R"(<th scope="row" role="rowheader">Priya</th>)"));
    EXPECT_TRUE(has(made, R"(<td role="cell" data-label="Due"><div>Today</div></td>)"));
}

TEST(Table, refuses_a_row_that_does_not_fit_its_columns)
{
    Table const wrong{.caption = "x", .columns = {{"A"}, {"B"}}, .rows = {{text("a"), {}}}};
    EXPECT_THROW(table(wrong), BrokenInvariant);
}

TEST(Charts, place_values_between_the_ends_of_the_scale)
{
    EXPECT_TRUE(has(spark({.values = {0, 100}, .label = "up"}), R"(points="3,27 99,3")"));
    EXPECT_TRUE(has(spark({.values = {90, 80}, .label = "down", .goal = 90}), "line--low"));
    EXPECT_FALSE(has(spark({.values = {80, 90}, .label = "up", .goal = 90}), "line--low"));
    EXPECT_TRUE(has(meter(-3, Tone::good), R"(width="0%")"));
    EXPECT_THROW(bars({.values = {1}, .label = "one"}), BrokenInvariant);
    EXPECT_TRUE(has(bars({.values = {1, 4}, .label = "two", .most = 5, .goal = 4}), "bar--off"));
}

TEST(Charts, say_the_finding_in_words)
{
    EXPECT_TRUE(has(trend({.values = {78, 91}, .label = "From 78 to 91 percent."}),
                    R"(role="img" aria-label="From 78 to 91 percent.")"));
}

TEST(BodyMap, numbers_marks_in_their_order_and_says_them_in_words)
{
    BodyMark const marks[] = {{"B-L-ARM", "left arm, back"}, {"F-FACE", "face, front"}};
    auto const made = body_map(BodyAge::young_person, marks);
    EXPECT_TRUE(has(made, R"(aria-label="Front of the body: mark 2: face, front")"));
    EXPECT_TRUE(has(made, R"(aria-label="Back of the body: mark 1: left arm, back")"));
    EXPECT_FALSE(has(made, "data-region"));
    EXPECT_TRUE(has(body_map(BodyAge::baby, {}, "injuries"), R"(data-body-map="injuries")"));
    EXPECT_TRUE(has(body_map(BodyAge::baby, {}), "Front of the body: no marks"));
}

TEST(BodyMap, draws_nothing_for_a_region_it_does_not_know)
{
    BodyMark const marks[] = {{"F-TAIL", "tail"}};
    EXPECT_FALSE(has(body_map(BodyAge::child, marks), R"(class="mark")"));
}

TEST(BodyMap, has_an_outline_for_each_of_four_ages)
{
    EXPECT_EQ(body_age(1), BodyAge::baby);
    EXPECT_EQ(body_age(2), BodyAge::young_child);
    EXPECT_EQ(body_age(5), BodyAge::young_child);
    EXPECT_EQ(body_age(6), BodyAge::child);
    EXPECT_EQ(body_age(11), BodyAge::child);
    EXPECT_EQ(body_age(12), BodyAge::young_person);
}

TEST(Timeline, keeps_line_breaks_and_escapes_words)
{
    TimelineDay const days[] = {{"Today",
                                 {{.title = "A <b>day",
                                   .kind = "Daily log",
                                   .words = "One\nTwo",
                                   .time = "9am",
                                   .datetime = "2026-11-24T09:00",
                                   .by = "Priya"}}}};
    auto const made = timeline(days);
    EXPECT_TRUE(has(made, "<h4>A &lt;b&gt;day<span"));
    EXPECT_TRUE(has(made, "<p>One<br>Two</p>"));
    EXPECT_FALSE(has(made, "Still to do"));
}

}  // namespace
}  // namespace keywork::html
