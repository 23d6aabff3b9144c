#include "care/form/typed_words.hpp"

#include "care/form/testing/forms_folder.hpp"

#include <gtest/gtest.h>

namespace keywork::form {
namespace {

SettingWords words_of_a_home()
{
    SettingWords words;
    words.name = "the child";
    return words;
}

std::string label(std::string_view field)
{
    static auto const forms = testing::the_forms();
    auto const found =
        field_on_page(*forms.find("restrictive-intervention"), field, words_of_a_home());
    return found ? found->label : "none";
}

std::string said_of(std::string_view field, std::string const& value, Names const& names = {})
{
    auto const forms = testing::the_forms();
    auto const found =
        field_on_page(*forms.find("restrictive-intervention"), field, words_of_a_home());
    return found ? typed_in_words(*found, value, words_of_a_home(), names) : "none";
}

TEST(AFieldOnPage, has_the_label_of_its_question_and_says_which_part_it_is)
{
    EXPECT_EQ(label("location"), "Where did it happen?");
    EXPECT_EQ(label("occurred_at.time"), "When did it start? (time)");
    EXPECT_EQ(label("holds.2.started_at"), "Hold 2: Started");
    EXPECT_EQ(label("holds.rows"), "none");
    EXPECT_EQ(label("no_such_question"), "none");
}

TEST(AFieldOnPage, says_a_choice_in_its_words_and_typed_words_as_they_stand)
{
    EXPECT_EQ(said_of("location", "yes"), "yes");
    EXPECT_EQ(said_of("occurred_at.which", "2026-11-24"), "Tuesday 24 November 2026");
    EXPECT_EQ(said_of("tried", "CALM-TALK"), "Calm talking");
    EXPECT_EQ(said_of("holds.1.staff", "0123", {{"0123", "Priya Nair"}}), "Priya Nair");
    EXPECT_EQ(said_of("holds.1.staff", "0123"), "somebody or something you chose");
}

}  // namespace
}  // namespace keywork::form
