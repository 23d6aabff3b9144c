// Answers typed again are read as the same answers, whatever the form.
#include "care/form/typed_again.hpp"

#include "care/form/testing/forms_folder.hpp"
#include "care/form/testing/generated.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keywork::form {
namespace {

using namespace keywork::testing;

TEST(TypedAgain, reads_as_the_same_answers_for_every_kind_that_ships)
{
    auto const shipped = the_forms();
    for (std::string_view const profile : {"home", "pru", "vs", "special", "ap"})
        for (Form const* form : shipped.offered_in(profile)) {
            SCOPED_TRACE(form->kind);
            auto const known =
                known_for(*form, profile, *instant_from_text("2026-11-23T21:42:00Z"));
            auto typed = valid_answers(*form, known, 3);
            auto const sent = read_answers(*form, typed, known).answers;
            auto without_files = sent;
            std::erase_if(without_files.all, [&](Answer const& answer) {
                return find(*form, answer.question)->type == Type::file;
            });

            auto const again = typed_again(*form, sent, {});

            auto read_again = read_answers(*form, again, known).answers;
            EXPECT_EQ(to_json(read_again), to_json(without_files));
        }
}

TEST(TypedAgain, leaves_out_what_is_asked_again)
{
    auto const shipped = the_forms();
    auto const& form = *shipped.find("good-moment");
    auto const known = known_for(form, "home", *instant_from_text("2026-11-23T21:42:00Z"));
    auto const sent = read_answers(form, valid_answers(form, known, 3), known).answers;

    auto const again = typed_again(form, sent, {"what", "occurred_at"});

    EXPECT_EQ(again.value("what"), "");
    EXPECT_EQ(again.value("occurred_at.time"), "");
    EXPECT_EQ(again.value("type"), typed_again(form, sent, {}).value("type"));
    EXPECT_NE(again.value("type"), "");
}

}  // namespace
}  // namespace keywork::form
