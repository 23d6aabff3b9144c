// What people type, question by question, both sides of each limit.
#include "care/form/envelope.hpp"
#include "care/form/testing/generated.hpp"
#include "care/form/testing/small_form.hpp"

#include <gtest/gtest.h>

namespace keywork::form {
namespace {

using namespace keywork::testing;

// Monday 23 November 2026, 9:42pm in London.
Known at_home() { return known_in("home", *instant_from_text("2026-11-23T21:42:00Z")); }

Typed typed(http::Pairs fields) { return Typed{std::move(fields)}; }

/// The messages for the typed words of one question, or what was read as stored.
std::string read(Form const& form, http::Pairs fields)
{
    auto const reading = read_answers(form, typed(std::move(fields)), at_home());
    std::string lines;
    for (Problem const& problem : reading.problems)
        lines += (lines.empty() ? "" : " | ") + problem.field + ": " + problem.message;
    return reading.problems.empty() ? to_json(reading.answers) : lines;
}

Form one_question(std::string_view keys)
{
    return small_form("[[step.question]]\nname = \"q\"\nlabel = \"The question\"\n" +
                      std::string{keys});
}

TEST(Reading, keeps_text_as_it_is_and_counts_characters_not_bytes)
{
    auto const form = one_question("type = \"text\"\nlongest = 3\n");
    EXPECT_EQ(read(form, {{"q", "ŵŷ👍"}}), "{\"q\":\"ŵŷ👍\"}");
    EXPECT_EQ(read(form, {{"q", "abcd"}}),
              "q: Shorten this to 3 characters or fewer. It has 4 now, and all of them are kept");
    EXPECT_EQ(read(form, {{"q", " \r\n "}}), "q: Write an answer to “The question”");
    EXPECT_EQ(read(form, {{"q", "a\r\n"}}), "{\"q\":\"a\\n\"}");
}

TEST(Reading, takes_ten_thousand_characters_of_long_text_and_not_one_more)
{
    auto const form = one_question("type = \"long_text\"\n");
    std::string const most(10'000, 'x');
    EXPECT_EQ(read(form, {{"q", most}}), "{\"q\":\"" + most + "\"}");
    EXPECT_EQ(read(form, {{"q", most + "x"}}).substr(0, 20), "q: Shorten this to 1");
}

TEST(Reading, keeps_numbers_within_their_limits)
{
    auto const form = one_question("type = \"number\"\nleast = 1\nmost = 5\ndecimals = 1\n");
    EXPECT_EQ(read(form, {{"q", " 1 "}}), "{\"q\":1}");
    EXPECT_EQ(read(form, {{"q", "2.5"}}), "{\"q\":2.5}");
    EXPECT_EQ(read(form, {{"q", "5"}}), "{\"q\":5}");
    EXPECT_EQ(read(form, {{"q", "5.1"}}), "q: Enter 5 or less");
    EXPECT_EQ(read(form, {{"q", "0.9"}}), "q: Enter 1 or more");
    EXPECT_EQ(read(form, {{"q", "2.55"}}), "q: Enter a number, like 2.5");
    EXPECT_EQ(read(form, {{"q", "2."}}), "q: Enter a number, like 2.5");
    EXPECT_EQ(read(form, {{"q", "99999999999999999999"}}), "q: Enter a number, like 2.5");
    EXPECT_EQ(read(form, {{"q", "many"}}), "q: Enter a number, like 2.5");
    EXPECT_EQ(read(one_question("type = \"number\"\n"), {{"q", "2.5"}}),
              "q: Enter a whole number, like 3");
}

TEST(Reading, takes_a_day_in_three_ways)
{
    auto const form = one_question("type = \"date\"\n");
    EXPECT_EQ(read(form, {{"q", "22 November 2026"}}), "{\"q\":\"2026-11-22\"}");
    EXPECT_EQ(read(form, {{"q.which", "yesterday"}}), "{\"q\":\"2026-11-22\"}");
    EXPECT_EQ(read(form, {{"q.which", "2026-11-22"}}), "{\"q\":\"2026-11-22\"}");
    EXPECT_EQ(read(form, {{"q.which", "other"}, {"q.day", "1"}, {"q.month", "9"},
                          {"q.year", "2026"}}),
              "{\"q\":\"2026-09-01\"}");
    EXPECT_EQ(read(form, {{"q.day", "30"}, {"q.month", "2"}, {"q.year", "2026"}}),
              "q.day: Enter the date, like 23 November 2026");
    EXPECT_EQ(read(form, {{"q.which", "other"}}),
              "q.day: Enter the date, like 23 November 2026");
    EXPECT_EQ(read(form, {}), "q: Enter the date for “The question”");
}

TEST(Reading, keeps_days_on_their_side_of_today)
{
    auto const past = one_question("type = \"date\"\n");
    EXPECT_EQ(read(past, {{"q", "23/11/2026"}}), "{\"q\":\"2026-11-23\"}");
    EXPECT_EQ(read(past, {{"q", "24/11/2026"}}),
              "q: 24 November 2026 is still to come. Enter a day that has been");
    auto const future = one_question("type = \"date\"\ntense = \"future\"\n");
    EXPECT_EQ(read(future, {{"q", "23/11/2026"}}), "{\"q\":\"2026-11-23\"}");
    EXPECT_EQ(read(future, {{"q", "22/11/2026"}}),
              "q: 22 November 2026 has passed. Enter today or a day to come");
    auto const any = one_question("type = \"date\"\ntense = \"any\"\n");
    EXPECT_EQ(read(any, {{"q", "24/11/2026"}}), "{\"q\":\"2026-11-24\"}");
}

TEST(Reading, takes_times_as_people_write_them)
{
    auto const form = one_question("type = \"time\"\n");
    for (std::string_view const time : {"7:40pm", "19:40", "1940", "7.40 pm"})
        EXPECT_EQ(read(form, {{"q", std::string{time}}}), "{\"q\":\"19:40\"}") << time;
    EXPECT_EQ(read(form, {{"q", "now"}}), "{\"q\":\"21:42\"}");
    EXPECT_EQ(read(form, {{"q", "teatime"}}), "q: Enter a time, like 7:40pm");
}

TEST(Reading, joins_day_and_time_in_london)
{
    auto const form = one_question("type = \"date_time\"\n");
    EXPECT_EQ(read(form, {{"q.which", "2026-07-01"}, {"q.time", "7:40pm"}}),
              "{\"q\":\"2026-07-01T18:40:00Z\"}");
    EXPECT_EQ(read(form, {{"q.time", "9:47pm"}}), "{\"q\":\"2026-11-23T21:47:00Z\"}");
    EXPECT_EQ(read(form, {{"q.time", "9:48pm"}}),
              "q.time: 23 November 2026 at 9:48pm is still to come. Enter a time that has passed");
    EXPECT_EQ(read(form, {{"q.which", "today"}}),
              "q.time: Enter the time for “The question”, like 7:40pm");
    EXPECT_EQ(read(form, {}), "q: Enter the time for “The question”, like 7:40pm");
}

TEST(Reading, takes_an_end_without_a_day_after_its_start)
{
    auto const form = small_form(R"(
[[step.question]]
name = "start"
type = "date_time"
label = "Start"
[[step.question]]
name = "finish"
type = "date_time"
label = "Finish"
same_day_as = "start"
)");
    EXPECT_EQ(read(form, {{"start.which", "2026-11-22"}, {"start.time", "11:50pm"},
                          {"finish.time", "12:10am"}}),
              "{\"start\":\"2026-11-22T23:50:00Z\",\"finish\":\"2026-11-23T00:10:00Z\"}");
    EXPECT_EQ(read(form, {{"start.which", "2026-11-22"}, {"start.time", "2pm"},
                          {"finish.time", "2:30pm"}}),
              "{\"start\":\"2026-11-22T14:00:00Z\",\"finish\":\"2026-11-22T14:30:00Z\"}");
    EXPECT_EQ(read(form, {{"start.which", "2026-11-22"}, {"start.time", "2pm"},
                          {"finish.which", "2026-11-22"}, {"finish.time", "1pm"}}),
              "finish.time: This is before it started, 22 November 2026 at 2pm. Enter when it "
              "ended");
}

TEST(Reading, takes_only_what_can_be_chosen)
{
    auto const one = one_question("type = \"one_of\"\ncodes = \"fruit\"\nasks_words = \"OTHER\"\n");
    EXPECT_EQ(read(one, {{"q", "PEAR"}}), "{\"q\":[\"PEAR\"]}");
    EXPECT_EQ(read(one, {{"q", "pear"}}), "q: Choose from the list for “The question”");
    EXPECT_EQ(read(one, {{"q", "PEAR"}, {"q", "APPLE"}}),
              "q: Choose one answer to “The question”");
    EXPECT_EQ(read(one, {{"q", "OTHER"}}), "q.other: Say what it was for “Something else”");
    EXPECT_EQ(read(one, {{"q", "OTHER"}, {"q.other", "Plum"}}),
              "{\"q\":{\"chosen\":[\"OTHER\"],\"other\":\"Plum\"}}");
    auto const many = one_question("type = \"many_of\"\ncodes = \"fruit\"\nfewest = 2\n");
    EXPECT_EQ(read(many, {{"q", "PEAR"}, {"q", "APPLE"}, {"q", "PEAR"}}),
              "{\"q\":[\"APPLE\",\"PEAR\"]}");
    EXPECT_EQ(read(many, {{"q", "PEAR"}}), "q: Give at least 2 for “The question”");
}

TEST(Reading, puts_choices_in_the_order_they_were_numbered)
{
    auto const form = one_question("type = \"many_of\"\ncodes = \"fruit\"\nordered = true\n");
    EXPECT_EQ(read(form, {{"q", "APPLE"}, {"q", "PEAR"}, {"q.at.APPLE", "2"},
                          {"q.at.PEAR", "1"}}),
              "{\"q\":[\"PEAR\",\"APPLE\"]}");
    EXPECT_EQ(read(form, {{"q", "APPLE"}, {"q.at.OTHER", "1"}}), "{\"q\":[\"OTHER\",\"APPLE\"]}");
}

TEST(Reading, takes_people_from_the_list_or_in_words)
{
    auto const form = one_question("type = \"staff\"\nmany = true\n");
    EXPECT_EQ(read(form, {{"q", "staff-joel"}}), "{\"q\":[\"staff-joel\"]}");
    EXPECT_EQ(read(form, {{"q.other", "Sam from the agency"}}),
              "{\"q\":{\"chosen\":[],\"other\":\"Sam from the agency\"}}");
    EXPECT_EQ(read(form, {{"q", "staff-of-another-home"}}),
              "q: Choose from the list for “The question”");
}

Form form_with_rows()
{
    return small_form(R"(
[[step.question]]
name = "holds"
type = "rows"
label = "Holds"
row_name = "hold"
fewest = 1
most_items = 3
row = [
  {name = "started_at", type = "time", label = "Started", missing = "enter when, like 7:40pm"},
  {name = "ended_at", type = "time", label = "Ended"},
  {name = "hurt", type = "yes_no", label = "Hurt?", required = false},
  {name = "where", type = "text", label = "Where", only_if = {question = "hurt", is = "yes"}},
]
[[step.question]]
name = "minutes"
type = "computed"
label = "How long"
computed = {how = "sum_minutes", rows = "holds", from = "started_at", until = "ended_at"}
most = 60
[[step.question]]
name = "how_many"
type = "computed"
label = "How many"
computed = {how = "count", rows = "holds"}
)");
}

TEST(Reading, reads_rows_drops_empty_ones_and_names_the_row_of_a_problem)
{
    auto const form = form_with_rows();
    EXPECT_EQ(read(form, {{"holds.rows", "3"}, {"holds.1.started_at", "7:40pm"},
                          {"holds.1.ended_at", "7:43pm"}, {"holds.3.started_at", "8pm"},
                          {"holds.3.ended_at", "8:02pm"}}),
              "{\"holds\":[{\"started_at\":\"19:40\",\"ended_at\":\"19:43\"},"
              "{\"started_at\":\"20:00\",\"ended_at\":\"20:02\"}],\"minutes\":5,\"how_many\":2}");
    EXPECT_EQ(read(form, {{"holds.1.started_at", ""}, {"holds.1.ended_at", "7:43pm"}}),
              "holds.1.started_at: Hold 1: enter when, like 7:40pm");
    EXPECT_EQ(read(form, {{"holds.rows", "2"}}), "holds: Add an answer to “Holds”");
}

TEST(Reading, asks_a_column_only_where_its_row_says_so)
{
    auto const form = form_with_rows();
    http::Pairs row{{"holds.1.started_at", "7pm"}, {"holds.1.ended_at", "7:01pm"},
                    {"holds.1.hurt", "yes"}};
    EXPECT_EQ(read(form, row), "holds.1.where: Hold 1: Write an answer to “Where”");
    row.back().second = "no";
    row.emplace_back("holds.1.where", "typed before, and kept in the draft");
    EXPECT_EQ(read(form, row),
              "{\"holds\":[{\"started_at\":\"19:00\",\"ended_at\":\"19:01\",\"hurt\":false}],"
              "\"minutes\":1,\"how_many\":1}");
}

TEST(Reading, adds_up_minutes_over_midnight_and_doubts_too_many)
{
    auto const form = form_with_rows();
    auto const reading = read_answers(
        form, typed({{"holds.1.started_at", "11:58pm"}, {"holds.1.ended_at", "12:03am"}}),
        at_home());
    EXPECT_EQ(*reading.answers.as<Number>("minutes"), Number{500});
    EXPECT_EQ(read(form, {{"holds.1.started_at", "7pm"}, {"holds.1.ended_at", "8pm"}}).front(),
              '{');
    EXPECT_EQ(read(form, {{"holds.1.started_at", "7pm"}, {"holds.1.ended_at", "8:01pm"}}),
              "holds: How long: 61 minutes is too long. Check when each one started and ended");
}

TEST(Reading, totals_a_column_of_numbers)
{
    auto const form = small_form(R"(
[[step.question]]
name = "costs"
type = "rows"
label = "Costs"
row = [{name = "pounds", type = "number", label = "Pounds", decimals = 2}]
[[step.question]]
name = "sum"
type = "computed"
label = "Sum"
computed = {how = "total", rows = "costs", column = "pounds"}
)");
    EXPECT_EQ(read(form, {{"costs.1.pounds", "1.25"}, {"costs.2.pounds", "3.5"}}),
              "{\"costs\":[{\"pounds\":1.25},{\"pounds\":3.5}],\"sum\":4.75}");
}

Form form_with_conditions()
{
    return small_form(R"(
[[step.question]]
name = "fruit"
type = "many_of"
codes = "fruit"
label = "Fruit"
required = false
[[step.question]]
name = "how_bad"
type = "scale"
label = "How bad"
scale = ["a", "b", "c"]
required = false
[[step.question]]
name = "pear_kind"
type = "text"
label = "Which pear"
only_if = {question = "fruit", has = "PEAR"}
[[step.question]]
name = "why_bad"
type = "text"
label = "Why bad"
only_if = {any = [{question = "how_bad", at_least = 2}, {question = "fruit", has = "OTHER"}]}
[[step.question]]
name = "pear_colour"
type = "text"
label = "Colour"
[step.question.only_if]
all = [{question = "pear_kind", answered = true}, {question = "how_bad", is_not = ["3"]}]
)");
}

TEST(Reading, asks_what_its_conditions_say_and_nothing_else)
{
    auto const form = form_with_conditions();
    EXPECT_EQ(read(form, {}), "{}");
    EXPECT_EQ(read(form, {{"fruit", "APPLE"}, {"how_bad", "1"}}),
              "{\"fruit\":[\"APPLE\"],\"how_bad\":[\"1\"]}");
    EXPECT_EQ(read(form, {{"how_bad", "2"}}), "why_bad: Write an answer to “Why bad”");
    EXPECT_EQ(read(form, {{"fruit", "OTHER"}}), "why_bad: Write an answer to “Why bad”");
    EXPECT_EQ(read(form, {{"fruit", "PEAR"}, {"how_bad", "1"}, {"pear_kind", "Conference"}}),
              "pear_colour: Write an answer to “Colour”");
    EXPECT_EQ(read(form, {{"fruit", "PEAR"}, {"how_bad", "3"}, {"pear_kind", "Conference"},
                          {"why_bad", "Brown"}}),
              "{\"fruit\":[\"PEAR\"],\"how_bad\":[\"3\"],\"pear_kind\":\"Conference\","
              "\"why_bad\":\"Brown\"}");
}

TEST(Reading, does_not_count_an_answer_that_is_itself_no_longer_asked)
{
    // The kind of pear was typed while a pear was chosen; now none is.
    EXPECT_EQ(read(form_with_conditions(), {{"fruit", "APPLE"}, {"pear_kind", "Conference"},
                                            {"how_bad", "1"}}),
              "{\"fruit\":[\"APPLE\"],\"how_bad\":[\"1\"]}");
}

TEST(Reading, finds_all_problems_at_once_in_the_order_of_the_form)
{
    auto const form = small_form(R"(
[[step.question]]
name = "one"
type = "text"
label = "One"
[[step.question]]
name = "two"
type = "number"
label = "Two"
[[step]]
title = "Next"
[[step.question]]
name = "three"
type = "time"
label = "Three"
missing = "Enter the time the hold started, like 7:40pm"
)");
    EXPECT_EQ(read(form, {{"two", "x"}}),
              "one: Write an answer to “One” | two: Enter a whole number, like 3 | "
              "three: Enter the time the hold started, like 7:40pm");
    EXPECT_EQ(read_step(form, 1, {}, at_home()).problems.size(), 1U);
}

TEST(Reading, asks_in_a_setting_only_what_belongs_there)
{
    auto const form = small_form(R"(
[[step.question]]
name = "q"
type = "one_of"
label = "Q"
codes = "fruit"
only = {home = ["APPLE"], schools = ["APPLE", "PEAR"]}
[[step.question]]
name = "school_only"
type = "text"
label = "School"
settings = ["schools"]
)");
    auto in_school = known_in("pru", *instant_from_text("2026-11-23T21:42:00Z"));
    EXPECT_EQ(read(form, {{"q", "PEAR"}}), "q: Choose from the list for “Q”");
    auto const reading = read_answers(form, typed({{"q", "PEAR"}}), in_school);
    ASSERT_EQ(reading.problems.size(), 1U);
    EXPECT_EQ(reading.problems[0].field, "school_only");
}

TEST(Reading, asks_for_what_is_on_a_screen_only_where_that_screen_is_shown)
{
    auto const form = small_form("[[step.question]]\nname = \"q\"\ntype = \"text\"\nlabel = \"Q\"\n"
                                 "[[step]]\ntitle = \"Night\"\nsettings = [\"home\"]\n"
                                 "[[step.question]]\nname = \"night\"\ntype = \"text\"\n"
                                 "label = \"The night\"\n");
    EXPECT_EQ(read(form, {{"q", "a"}}), "night: Write an answer to “The night”");
    auto const in_school = known_in("pru", *instant_from_text("2026-11-23T21:42:00Z"));
    EXPECT_TRUE(read_answers(form, typed({{"q", "a"}}), in_school).problems.empty());
}

}  // namespace
}  // namespace keywork::form
