#include "features/administration/forms/editing.hpp"

#include "care/form/testing/forms_folder.hpp"
#include "features/administration/forms/operations.hpp"
#include "platform/files/files.hpp"
#include "platform/toml/toml.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keywork::forms {
namespace {

form::LawNames const& names()
{
    static form::LawNames const law = keywork::testing::the_law_names();
    return law;
}

form::Form read(std::string const& text)
{
    std::vector<form::FormFault> faults;
    auto form = form::read_own(text, "club", "together", 1001, names(), faults);
    for (form::FormFault const& fault : faults) ADD_FAILURE() << in_words(fault);
    EXPECT_TRUE(form.has_value());
    return form ? *form : form::Form{};
}

std::string club() { return first_text("club", "After-school club"); }

std::string with_added(std::string const& text, std::string const& label, std::string type,
                       std::string choices = "")
{
    return with_new_question(text, {.label = {{"", label}}, .hint = {{"", ""}},
                                    .type = std::move(type), .required = true,
                                    .choices = std::move(choices), .step = "0"})
        .value();
}

TEST(NewForm, is_right_from_the_start)
{
    auto const form = read(club());
    EXPECT_EQ(form.title.otherwise, "After-school club");
    EXPECT_NE(form::find(form, "what_happened"), nullptr);
    EXPECT_NE(form::find(form, "child_view"), nullptr);
}

TEST(NewForm, has_a_name_made_of_its_title)
{
    EXPECT_EQ(kind_named("After-school club!"), "after-school-club");
    EXPECT_EQ(kind_named("  Tyler’s day 2 "), "tyler-s-day-2");
    EXPECT_EQ(kind_named("…"), "");
}

TEST(FormEditing, changes_the_head_and_leaves_the_rest)
{
    auto head = head_of(club());
    EXPECT_EQ(head.settings.size(), 5U);
    head.title = {{"", "Clubs"}};
    head.settings = {"home", "ap"};
    head.writes = {"care"};
    head.signs = {"lead"};
    head.level = "L2";
    head.steps = {{{"", "The club"}}};
    auto const form = read(with_head(club(), head).value());
    EXPECT_EQ(form.title.otherwise, "Clubs");
    EXPECT_EQ(form.settings, (form::Settings{"home", "ap"}));
    EXPECT_EQ(form.writes, std::vector<Role>{Role::care});
    ASSERT_EQ(form.signs.size(), 1U);
    EXPECT_EQ(form.signs[0].roles, std::vector<Role>{Role::lead});
    EXPECT_EQ(form.level, Level::l2);
    EXPECT_EQ(form.steps[0].title.otherwise, "The club");
    EXPECT_NE(form::find(form, "what_happened"), nullptr);
}

TEST(FormEditing, wants_a_title_a_place_and_a_writer)
{
    auto head = head_of(club());
    head.title = {{"", " "}};
    head.settings.clear();
    head.writes.clear();
    auto const refused = with_head(club(), head);
    ASSERT_TRUE(refused_as<Invalid>(refused));
    EXPECT_EQ(refused_as<Invalid>(refused)->problems.size(), 3U);
}

TEST(FormEditing, adds_questions_with_names_and_codes_of_their_own)
{
    auto text = with_added(club(), "Who came?", "one_of", "Nobody\n\n Mum \r\nDad");
    text = with_added(text, "Who came?", "text");
    auto const form = read(text);
    auto const* first = form::find(form, "own_who_came");
    ASSERT_NE(first, nullptr);
    ASSERT_EQ(first->options.size(), 3U);
    EXPECT_EQ(first->options[1].code, "mum");
    EXPECT_EQ(first->options[1].words.otherwise, "Mum");
    EXPECT_NE(form::find(form, "own_who_came_2"), nullptr);
}

TEST(FormEditing, keeps_the_code_of_a_choice_that_is_reworded_or_moved)
{
    auto const text = with_added(club(), "Who came?", "one_of", "Mum\nDad");
    auto typed = parts_of(text, "own_who_came")->typed;
    EXPECT_EQ(typed.choices, "Mum\nDad\n");
    typed.choices = "Mum or stepmum\nDad";
    auto const reworded = with_question(text, "own_who_came", typed).value();
    EXPECT_EQ(form::find(read(reworded), "own_who_came")->options[0].code, "mum");
    typed.choices = "Gran\nDad\nMum";
    auto const form = read(with_question(text, "own_who_came", typed).value());
    auto const& options = form::find(form, "own_who_came")->options;
    ASSERT_EQ(options.size(), 3U);
    EXPECT_EQ(options[0].code, "gran");
    EXPECT_EQ(options[1].code, "dad");
    EXPECT_EQ(options[2].code, "mum");
}

TEST(FormEditing, wants_two_choices_a_question_and_a_known_type)
{
    auto const typed = [](std::string label, std::string type, std::string choices) {
        return with_new_question(club(), {.label = {{"", std::move(label)}}, .hint = {{"", ""}},
                                          .type = std::move(type), .required = true,
                                          .choices = std::move(choices), .step = "0"});
    };
    EXPECT_FALSE(typed("Who?", "one_of", "Mum"));
    EXPECT_TRUE(typed("Who?", "one_of", "Mum\nDad"));
    EXPECT_FALSE(typed("", "text", ""));
    EXPECT_FALSE(typed("Who?", "computed", ""));
}

TEST(FormEditing, moves_a_question_within_its_step_and_to_the_next)
{
    auto const order = [](std::string const& text) {
        std::vector<std::string> all;
        for (StepLine const& step : steps_of(text, read(text)))
            for (QuestionLine const& line : step.questions) all.push_back(line.name);
        return all;
    };
    using Names = std::vector<std::string>;
    auto const text = with_added(club(), "More", "text");
    EXPECT_EQ(order(text), (Names{"what_happened", "own_more"}));
    EXPECT_EQ(order(moved(text, "own_more", Move::up)), (Names{"own_more", "what_happened"}));
    EXPECT_EQ(moved(text, "own_more", Move::down), text);
    auto const added = with_step(text, "Another screen");
    auto const across = moved(added, "own_more", Move::down);
    EXPECT_EQ(steps_of(across, read(across))[1].questions[0].name, "own_more");
    EXPECT_EQ(order(without_question(text, "own_more")), Names{"what_happened"});
}

TEST(FormEditing, writes_every_form_that_ships_so_that_it_reads_as_the_same)
{
    auto const folder = keywork::testing::forms_folder();
    int seen = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (entry.path().extension() != ".toml") continue;
        auto const text = files::read_whole(entry.path().string(), 1024 * 1024);
        auto const file = entry.path().lexically_relative(folder).string();
        std::vector<form::FormFault> faults;
        auto const before = form::read_form(text, file, names(), faults);
        auto const after = form::read_form(toml::written(toml::read(text, file).value()), file,
                                           names(), faults);
        ASSERT_TRUE(before && after && faults.empty()) << file;
        EXPECT_EQ(form::questions(*before).size(), form::questions(*after).size()) << file;
        EXPECT_TRUE(std::ranges::equal(form::questions(*before), form::questions(*after),
                                       [](auto const* one, auto const* other) {
                                           return one->name == other->name &&
                                                  one->label == other->label &&
                                                  one->required == other->required &&
                                                  one->options.size() == other->options.size();
                                       }))
            << file;
        EXPECT_EQ(before->clocks.size(), after->clocks.size()) << file;
        ++seen;
    }
    EXPECT_GE(seen, 10);
}

TEST(FormEditing, keeps_wordings_that_differ_by_setting_apart)
{
    auto const text = files::read_whole(
        (keywork::testing::forms_folder() / "safeguarding/restrictive-intervention.toml").string(),
        1024 * 1024);
    auto head = head_of(text);
    ASSERT_EQ(head.title.size(), 2U);
    EXPECT_EQ(head.settings, (std::vector<std::string>{"home", "pru", "special", "ap"}));
    head.title[0].second = "A hold";
    std::vector<form::FormFault> faults;
    auto const form = form::read_own(with_head(text, head).value(), "restrictive-intervention",
                                     "safeguarding", 1001, names(), faults);
    ASSERT_TRUE(form && faults.empty());
    EXPECT_EQ(form->title.in("home"), "A hold");
    EXPECT_EQ(form->title.in("pru"), "Restrictive intervention");
    EXPECT_EQ(form->settings, (form::Settings{"home", "pru", "special", "ap"}));
}

}  // namespace
}  // namespace keywork::forms
