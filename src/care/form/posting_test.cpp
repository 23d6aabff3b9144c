// What a draft keeps of a page that came back.
#include "care/form/testing/forms_folder.hpp"
#include "care/form/testing/generated.hpp"
#include "care/form/testing/small_form.hpp"

#include <gtest/gtest.h>

namespace keywork::form {
namespace {

using namespace keywork::testing;

Form example()
{
    return small_form(R"(
[[step.question]]
name = "where"
type = "text"
label = "Where"
default_from = "place"
[[step.question]]
name = "fruit"
type = "many_of"
codes = "fruit"
label = "Fruit"
default = "PEAR"
[[step.question]]
name = "staff"
type = "staff"
many = true
label = "Staff"
default_from = "shift_staff"
[[step.question]]
name = "holds"
type = "rows"
label = "Holds"
most_items = 3
fewest = 1
[[step.question.row]]
name = "at"
type = "time"
label = "At"
[[step.question.row]]
name = "who"
type = "staff"
label = "Who"
default_from = "author"
)");
}

http::Form posted(http::Pairs fields)
{
    return {std::move(fields), {}};
}

Typed after(Typed kept, http::Pairs fields)
{
    return after_posting(example(), std::move(kept), posted(std::move(fields))).value();
}

TEST(Posting, starts_a_draft_with_what_is_known)
{
    auto const known = known_in("home", *instant_from_text("2026-11-23T21:42:00Z"));
    EXPECT_EQ(to_json(first_typed(example(), known)),
              "{\"where\":\"Larch House\",\"fruit\":\"PEAR\","
              "\"staff\":[\"staff-priya\",\"staff-joel\"],\"holds.rows\":\"1\","
              "\"holds.1.who\":\"staff-priya\"}");
}

TEST(Posting, replaces_the_questions_of_the_page_and_keeps_all_others)
{
    Typed const kept{{{"where", "Kitchen"}, {"fruit", "PEAR"}, {"fruit", "APPLE"}}};
    EXPECT_EQ(to_json(after(kept, {{"asked", "fruit"}})), "{\"where\":\"Kitchen\"}");
    EXPECT_EQ(to_json(after(kept, {{"asked", "where fruit"}, {"where", ""}, {"fruit", "APPLE"}})),
              "{\"where\":\"\",\"fruit\":\"APPLE\"}");
    EXPECT_EQ(to_json(after(kept, {{"where", "Garden"}})),
              "{\"fruit\":[\"PEAR\",\"APPLE\"],\"where\":\"Garden\"}");
}

TEST(Posting, refuses_fields_that_no_question_has_and_knows_those_of_the_frame)
{
    auto const refused =
        after_posting(example(), {}, posted({{"where", "x"}, {"signed_by", "staff-ruth"}}));
    auto const* invalid = refused_as<Invalid>(refused);
    ASSERT_NE(invalid, nullptr);
    ASSERT_EQ(invalid->problems.size(), 1U);
    EXPECT_EQ(invalid->problems[0].field, "signed_by");
    EXPECT_FALSE(after_posting(example(), {}, posted({{"wherever", "x"}})));
    for (std::string_view const field : frame_fields)
        EXPECT_TRUE(after_posting(example(), {}, posted({{std::string{field}, ""}})));
}

TEST(Posting, lets_the_first_row_start_when_it_happened_until_somebody_changes_that)
{
    auto const forms = the_forms();
    auto const& hold = *forms.find("restrictive-intervention");
    auto const next = [&](Typed kept, http::Pairs fields) {
        return after_posting(hold, std::move(kept), posted(std::move(fields))).value();
    };
    std::string const start = "holds.1.started_at";
    auto const known = known_in("home", *instant_from_text("2026-11-23T21:42:00Z"));
    auto const started = first_typed(hold, known);
    EXPECT_EQ(started.value(start), "");

    auto typed = next(started, {{"asked", "occurred_at"}, {"occurred_at.time", "4:1"}});
    EXPECT_EQ(typed.value(start), "4:1");
    typed = next(typed, {{"asked", "occurred_at"}, {"occurred_at.time", "4:10pm"}});
    EXPECT_EQ(typed.value(start), "4:10pm");
    typed = next(typed, {{"asked", "holds"}, {start, "4:12pm"}});
    typed = next(typed, {{"asked", "occurred_at"}, {"occurred_at.time", "4:11pm"}});
    EXPECT_EQ(typed.value(start), "4:12pm");
    EXPECT_EQ(next(started, {{"asked", "occurred_at"}, {"occurred_at.time", "now"}}).value(start),
              "");
}

TEST(Posting, adds_a_row_up_to_the_most)
{
    Typed kept{{{"holds.rows", "1"}, {"holds.1.at", "7pm"}}};
    kept = after(kept, {{"asked", "holds"}, {"holds.rows", "1"}, {"holds.1.at", "7:05pm"},
                        {"add:holds", "1"}});
    EXPECT_EQ(to_json(kept), "{\"holds.rows\":\"2\",\"holds.1.at\":\"7:05pm\"}");
    kept = after(kept, {{"add:holds", "1"}});
    kept = after(kept, {{"add:holds", "1"}});
    EXPECT_EQ(kept.value("holds.rows"), "3");
}

TEST(Posting, removes_a_row_and_moves_up_those_behind_it)
{
    Typed const kept{{{"holds.rows", "3"}, {"holds.1.at", "1pm"}, {"holds.2.at", "2pm"},
                      {"holds.3.at", "3pm"}, {"holds.3.who.other", "Sam"}}};
    EXPECT_EQ(to_json(after(kept, {{"remove:holds:2", "1"}})),
              "{\"holds.rows\":\"2\",\"holds.1.at\":\"1pm\",\"holds.2.at\":\"3pm\","
              "\"holds.2.who.other\":\"Sam\"}");
    EXPECT_EQ(after(kept, {{"remove:holds:4", "1"}}), kept);
    EXPECT_EQ(after(kept, {{"remove:holds:0", "1"}}), kept);
    EXPECT_EQ(after(kept, {{"remove:where:1", "1"}}), kept);
}

TEST(Posting, takes_somebody_else_of_a_long_list_in_with_those_chosen)
{
    Typed const kept{{{"staff", "staff-joel"}}};
    EXPECT_EQ(to_json(after(kept, {{"asked", "staff"}, {"staff", "staff-joel"},
                                   {"staff.more", "staff-ruth"}})),
              "{\"staff\":[\"staff-joel\",\"staff-ruth\"]}");
    EXPECT_EQ(to_json(after(kept, {{"staff.more", ""}})), "{\"staff\":\"staff-joel\"}");
}

TEST(Typed, survives_its_stored_form_to_the_letter)
{
    for (std::string const& text : hard_texts()) {
        Typed const typed{{{"where", text}, {"fruit", "PEAR"}, {"fruit", ""}}};
        EXPECT_EQ(typed_from_json(to_json(typed)), typed);
    }
}

TEST(Typed, is_not_read_from_anything_else)
{
    for (std::string_view const json : {"", "[]", "{\"a\":1}", "{\"a\":[1]}", "{\"a\":{}}", "x"})
        EXPECT_EQ(typed_from_json(json), std::nullopt) << json;
}

}  // namespace
}  // namespace keywork::form
