// What a file may say of plans and of progress, and what it is told where it is wrong.
#include "care/form/testing/small_form.hpp"

#include <gtest/gtest.h>

namespace keywork::form {
namespace {

using namespace keywork::testing;

constexpr std::string_view plan_of_two_questions = R"(
[[step.question]]
use = "review_on"
[[step.question]]
use = "targets"
[plan]
)";

/// The first fault of a plan with these keys; empty: there is none.
std::string fault_of_plan(std::string const& keys)
{
    std::vector<FormFault> faults;
    read_form(small_form_text(std::string{plan_of_two_questions} + keys), "area/small.toml",
              small_law(), faults);
    return faults.empty() ? "" : faults.front().what;
}

TEST(PlansInFiles, may_use_the_questions_that_all_plans_share)
{
    auto const form = small_form(std::string{plan_of_two_questions} +
                                 "targets = \"targets\"\nstrategies = [\"targets.strategy\"]\n"
                                 "meets = [\"CLOCK-1\"]\nseveral = true\n");
    ASSERT_TRUE(form.plan);
    EXPECT_TRUE(form.plan->several);
    EXPECT_FALSE(form.plan->at_hand);
    EXPECT_EQ(form.plan->review, "review_on");
    EXPECT_EQ(form.plan->targets, "targets");
    EXPECT_EQ(find(form, "targets.target")->type, Type::text);
}

TEST(PlansInFiles, are_told_what_is_no_question_of_theirs_and_what_is_of_another_type)
{
    EXPECT_NE(fault_of_plan("ends = \"nothing\"").find("does not ask"), std::string::npos);
    EXPECT_NE(fault_of_plan("review = \"targets\"").find("which is rows"), std::string::npos);
    EXPECT_NE(fault_of_plan("strategies = [\"review_on\"]").find("which is date"),
              std::string::npos);
    EXPECT_NE(fault_of_plan("one_page = [\"nothing\"]").find("does not ask"), std::string::npos);
    EXPECT_NE(fault_of_plan("meets = [\"CLOCK-9\"]").find("no clock"), std::string::npos);
    EXPECT_NE(fault_of_plan("colour = \"red\"").find("means nothing"), std::string::npos);
    EXPECT_EQ(fault_of_plan("meets = [\"CLOCK-2\"]"), "");
}

TEST(PlansInFiles, are_what_a_clock_that_runs_until_replaced_needs)
{
    std::vector<FormFault> faults;
    read_form(small_form_text("[[step.question]]\nname = \"q\"\ntype = \"text\"\nlabel = \"Q\"\n"
                              "[[clock]]\nlaw = \"CLOCK-1\"\nuntil = \"replaced\"\n"),
              "area/small.toml", small_law(), faults);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_NE(faults[0].what.find("it is no plan"), std::string::npos);
}

TEST(ProgressInFiles, is_towards_one_target_of_a_plan)
{
    auto const faults_with = [](std::string const& options) {
        std::vector<FormFault> faults;
        read_form(small_form_text("[[step.question]]\nname = \"q\"\ntype = \"one_of\"\n"
                                  "label = \"Q\"\n" + options + "\n[progress]\ntarget = \"q\"\n"),
                  "area/small.toml", small_law(), faults);
        return faults.size();
    };
    EXPECT_EQ(faults_with("options_from = \"plan_targets\""), 0U);
    EXPECT_EQ(faults_with("codes = \"fruit\""), 1U);
}

}  // namespace
}  // namespace keywork::form
