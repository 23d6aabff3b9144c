// Conditions on the words of a text.
#include "care/form/answers.hpp"
#include "care/form/testing/forms_folder.hpp"

#include <gtest/gtest.h>

namespace keywork::form {
namespace {

TEST(Mentions, ask_about_a_consequence_whose_words_touch_what_a_home_may_never_use)
{
    auto const forms = testing::the_forms();
    auto const& form = *forms.find("consequence");
    auto const& asked = *find(form, "forbidden_words");
    Known home{.now = {}, .words = {.profile = "home", .name = "Tyler"}, .author = StaffId{"a"},
               .place = {}, .staff = {}, .shift_staff = {}, .contacts = {},
               .other_children = {}, .children_here = {}, .records = {}, .plan_targets = {},
               .plan_strategies = {}, .documents = {}};
    auto const asks = [&](std::string words) {
        return is_asked(asked, {{{"what", std::move(words)}}}, home);
    };
    EXPECT_TRUE(asks("No Food after eight"));
    EXPECT_TRUE(asks("The whole group stays in"));
    EXPECT_TRUE(asks("snacks"));
    EXPECT_FALSE(asks("You regroup and talk it through"));
    EXPECT_FALSE(asks("You mend the door with Joel"));
    EXPECT_FALSE(asks(""));
    home.words.profile = "pru";
    EXPECT_FALSE(asks("No food after eight"));
}

}  // namespace
}  // namespace keywork::form
