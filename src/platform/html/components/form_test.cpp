#include "platform/html/components/form.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/question.hpp"

#include <gtest/gtest.h>

namespace keywork::html {
namespace {

TEST(TextInput, ties_label_hint_and_error_to_the_field)
{
    EXPECT_EQ(text_input({.name = "used_at",
                          .label = "Time the hold started",
                          .hint = "Like 7:40pm",
                          .error = "Enter the time the hold started, like 7:40pm"},
                         {.value = "7:4\"", .width = Width::five})
                  .text(),
              "<div class=\"govuk-form-group govuk-form-group--error\">"
              "<label class=\"govuk-label govuk-label--s\" for=\"used_at\">Time the hold "
              "started</label><div id=\"used_at-hint\" class=\"govuk-hint\">Like 7:40pm</div>"
              "<p id=\"used_at-error\" class=\"govuk-error-message\">"
              "<span class=\"govuk-visually-hidden\">\nError:</span> Enter the time the hold "
              "started, like 7:40pm</p>"
              "<input class=\"govuk-input govuk-input--error govuk-input--width-5\" "
              "id=\"used_at\" name=\"used_at\" type=\"text\" value=\"7:4&quot;\" "
              "autocomplete=\"off\" aria-describedby=\"used_at-hint used_at-error\"></div>");
}

TEST(TextInput, says_only_what_there_is)
{
    EXPECT_EQ(
        text_input({.name = "q", .label = "Words", .size = LabelSize::plain, .optional = true})
            .text(),
        "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"q\">Words "
        "(optional)</label><input class=\"govuk-input\" id=\"q\" name=\"q\" type=\"text\" "
        "autocomplete=\"off\"></div>");
}

TEST(TextArea, keeps_a_line_break_that_words_begin_with)
{
    auto const area = text_area({.name = "a", .label = "What happened?"}, {.value = "\nOne\n<b>"});
    EXPECT_NE(area.text().find(">\n\nOne\n&lt;b&gt;</textarea>"), std::string::npos);
}

TEST(Radios, give_the_first_button_the_id_that_the_error_summary_links_to)
{
    auto const made = radios({.name = "injured", .label = "Any marks?", .error = "Say if"},
                             {.all = {{.value = "yes", .label = "Yes", .chosen = true},
                                      {.value = "no", .label = "No", .hint = "We checked"}}})
                          .text();
    EXPECT_NE(made.find("id=\"injured\" name=\"injured\" type=\"radio\"\nvalue=\"yes\" checked>"),
              std::string::npos)
        << made;
    EXPECT_NE(made.find("id=\"injured-2\""), std::string::npos);
    EXPECT_NE(made.find("aria-describedby=\"injured-2-item-hint\""), std::string::npos);
    EXPECT_NE(made.find("<fieldset class=\"govuk-fieldset\" aria-describedby=\"injured-error\">"),
              std::string::npos)
        << made;
    EXPECT_NE(error_summary(std::vector<Problem>{{"injured", "Say if"}})
                  .text()
                  .find("<a href=\"#injured\">Say if</a>"),
              std::string::npos);
}

TEST(YesNo, has_neither_chosen_until_it_is_answered)
{
    EXPECT_EQ(yes_no({.name = "a", .label = "A"}, std::nullopt).text().find("checked"),
              std::string::npos);
    auto const no = yes_no({.name = "a", .label = "A"}, false).text();
    EXPECT_NE(no.find("value=\"no\" checked"), std::string::npos) << no;
}

TEST(DateInput, posts_day_month_and_year_under_the_question)
{
    auto const made = date_input({.name = "held_at", .label = "When?"}, {.day = "7"}).text();
    for (char const* const part :
         {"id=\"held_at\" name=\"held_at.day\"", "id=\"held_at.month\" name=\"held_at.month\"",
          "id=\"held_at.year\" name=\"held_at.year\"", "value=\"7\""})
        EXPECT_NE(made.find(part), std::string::npos) << part << " in\n" << made;
}

TEST(ErrorSummary, is_nothing_when_nothing_is_wrong)
{
    EXPECT_TRUE(error_summary({}).empty());
    std::vector<Problem> const problems{{"a", "First"}, {"b", "Second"}};
    EXPECT_EQ(problem_with(problems, "b"), "Second");
    EXPECT_EQ(problem_with(problems, "c"), "");
}

TEST(Button, carries_hidden_context_and_what_to_do)
{
    EXPECT_EQ(button({.words = "Change",
                      .look = Look::quiet,
                      .small = true,
                      .spoken_after = "mark 1",
                      .name = "do",
                      .value = "change:1"})
                  .text(),
              "<button class=\"kw-btn kw-btn--quiet kw-btn--sm\" type=\"submit\" name=\"do\" "
              "value=\"change:1\">Change<span class=\"kw-vh\"> mark 1</span></button>");
    EXPECT_EQ(link_button(path("/due"), {.words = "Due"}).text(),
              "<a class=\"kw-btn\" href=\"/due\">Due</a>");
}

}  // namespace
}  // namespace keywork::html
